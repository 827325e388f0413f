"""French: what stands around an article on its page. `lexicon.Sign` says what the keys mean."""

FRENCH = {
    "months": """
    janvier janv | février fevrier févr fév | mars | avril avr | mai | juin | juillet juil | août aout
    | septembre sept | octobre oct | novembre nov | décembre decembre déc
    """,
    "weekdays": """
    lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche | lun | mer | jeu | ven | sam | dim
    """,
    "filler": "à | le | du | de | heure de paris | date | heures | et | en | temps universel",
    "published": """
    publié | publié le | publiée le | posté le | mis en ligne | mis en ligne le | paru le
    | date de publication | publication | créé le | diffusé le | article publié le
    """,
    "modified": """
    modifié | modifié le | mis à jour | mis à jour le | mise à jour | mise à jour le | actualisé
    | actualisé le | dernière mise à jour | dernière modification | màj | maj
    """,
    "other-date": "reçu | reçu le | accepté | accepté le | soumis le | consulté le | valable jusqu'au",
    "by": """
    par | écrit par | publié par | rédigé par | auteur | auteurs | propos recueillis par | texte
    | un article de | de notre correspondant | de notre correspondante | de notre envoyé spécial
    | avec notre correspondant | recueilli par
    """,
    "by-name": """
    par | écrit par | publié par | rédigé par | propos recueillis par | un article de
    | de notre correspondant | de notre correspondante | de notre envoyé spécial | avec notre correspondant
    | recueilli par
    """,
    "roles": """
    correspondant | correspondante | envoyé spécial | envoyée spéciale | journaliste | rédacteur
    | rédactrice | la rédaction | chercheur | chercheuse | reporter
    """,
    "source": "source | sources | avec | agence",
    "photo": """
    photo | photos | crédit | crédits | crédit photo | crédits photo | image | légende | illustration
    | photographie | photo d'illustration
    """,
    "caption": """
    photo d'archives | photo d'illustration | image d'illustration | archives | de gauche à droite
    | capture d'écran | g-d
    """,
    "section": """
    éducation | justice | sécurité | faits divers | droits humains | géopolitique | monde | politique
    | international | europe | asie | afrique | économie | société | culture | sport | opinions | opinion
    | tribune | éditorial | analyse | entretien | actualités | actualité | france | moyen-orient
    | proche-orient | débats | idées | environnement | sciences | santé | région | communiqué de presse
    | communiqué | reportage | caucase | en continu
    """,
    "section-label": "rubrique | catégorie | catégories | classé dans",
    "tags": "tags | mots-clés | mots clés | étiquettes | thèmes | sur le même sujet",
    "counter": """
    commentaire | commentaires | vues | partages | min de lecture | minutes de lecture | temps de lecture
    | lecture | lectures | min | mn | réactions
    """,
    "ago": "il y a | hier | aujourd'hui | à l'instant",
    "notice": """
    ^newsletter recevez | ce site utilise des cookies | nous utilisons des cookies | nous et nos partenaires
    | en poursuivant votre navigation | accepter les cookies | tout accepter | politique de cookies
    | ^abonnez-vous | ^inscrivez-vous | ^recevez | ^suivez-nous | ^votre adresse e-mail
    | votre adresse de messagerie | votre adresse e-mail ne sera pas publiée | les champs obligatoires sont
    | ^cet article est réservé | ^la suite est réservée | ^il vous reste | ^déjà abonné | ^lire la suite
    | ^article réservé | ^temps de lecture | ^écouter l'article | ^écoutez cet article
    | ^cet article a été mis à jour | ^cet article a été modifié | ^rectificatif: | ^erratum: | ^précision:
    | ^note de la rédaction | ^partagez cet article | ^pour ne rien manquer | ^ne manquez rien
    | ^téléchargez l'application | ^rejoignez-nous | ^vous avez repéré une | ^une erreur
    | ^signaler une erreur | ^soutenez | ^les opinions exprimées | ^découvrez nos | ^connectez-vous
    | ^veuillez activer
    """,
    "home": "accueil",
    "advert": "publicité | annonce",
    "button": """
    je m'abonne | s'identifier | ajouter à vos favoris | ajouter aux favoris | offrir cet article
    | lire le journal | classer | partager | partager sur | imprimer | envoyer | envoyer par mail
    | commenter | réagir | publicité | annonce | lire la suite | voir plus | accueil | menu | rechercher
    | connexion | se connecter | s'abonner | s'inscrire | accepter | refuser | fermer | copier le lien
    | écouter | écouter l'article | lire plus tard | enregistrer | haut de page | retour | suivant
    | précédent | newsletter | newsletters | partager sur facebook | partager sur twitter | courriel
    | ajouter à mes favoris | offrir l'article | lire aussi | télécharger
    """,
    "related": """
    lire aussi | à lire aussi | lire également | à lire également | voir aussi | à lire | sur le même sujet
    | pour aller plus loin | à voir aussi | lire plus | écouter aussi | notre dossier
    """,
    "list": """
    articles similaires | à lire aussi | sur le même sujet | les plus lus | les plus lues | articles liés
    | dans la même rubrique | vous aimerez aussi | à découvrir | dernières actualités | derniers articles
    | à la une | voir aussi | les articles les plus lus | plus d'articles
    """,
    "foot": """
    laisser un commentaire | laissez un commentaire | ajouter un commentaire | poster un commentaire
    | commentaires | réagissez à cet article | tous droits réservés | mentions légales | qui sommes-nous
    | contactez-nous | politique de confidentialité | à propos de l'auteur | contact presse
    | contacts presse | plan du site | conditions générales
    """,
    "rights": "tous droits réservés | reproduction interdite | droits de reproduction | toute reproduction",
    "subject": "objet | sujet",
    "sender": "de | expéditeur",
    "sent": "envoyé | date",
    "receiver": "à",
    "address": "url | lien | lien permanent | adresse | en ligne",
    "no-person": """
    rédaction | agence | journal | presse | politique | ministère | la | le | les | des | du | et | un | une
    | notre | parti | conseil | monde | europe | dossier | analyse | guerre | paix | accord | comment
    | pourquoi | contexte
    """,
}
