"""Portuguese: what stands around an article on its page. `lexicon.Sign` says what the keys mean."""

PORTUGUESE = {
    "months": """
    janeiro jan | fevereiro fev | março marco mar | abril abr | maio mai | junho jun | julho jul
    | agosto ago | setembro set | outubro out | novembro nov | dezembro dez
    """,
    "weekdays": """
    segunda-feira | terça-feira | quarta-feira | quinta-feira | sexta-feira | sábado | domingo | segunda
    | terça | quarta | quinta | sexta | seg | ter | qua | qui | sex | sáb | dom
    """,
    "filler": "às | as | em | de | do | h | horas | hora | data | e | hora de brasília",
    "published": """
    publicado | publicado em | publicada em | publicado a | publicado às | data de publicação | data
    | criado em | postado em
    """,
    "modified": """
    atualizado | atualizado em | atualizada em | atualizado às | actualizado | actualizado em
    | última atualização | última actualização | modificado | modificado em
    """,
    "other-date": "recebido | recebido em | aceito | aceito em | aceite | aceite em | consultado em",
    "by": """
    por | escrito por | publicado por | autor | autora | autores | texto | texto de | reportagem de
    | entrevista de | entrevista a
    """,
    "by-name": "por | escrito por | publicado por | texto de | reportagem de | entrevista de",
    "roles": """
    correspondente | enviado especial | enviada especial | redação | redacção | repórter | jornalista
    | analista | investigador | investigadora | colunista
    """,
    "source": "fonte | fontes | agência | com informações de | com agências",
    "photo": """
    foto | fotos | fotografia | imagem | crédito | créditos | foto de | imagem de | reprodução | divulgação
    """,
    "caption": """
    foto de arquivo | imagem de arquivo | arquivo | da esquerda para a direita | captura de tela
    """,
    "section": """
    educação | saúde | justiça | geral | direitos humanos | segurança | meio ambiente | cidades | mundo
    | política | internacional | europa | economia | sociedade | cultura | desporto | esporte | esportes
    | opinião | editorial | análise | entrevista | entrevistas | notícias | brasil | portugal | país | ásia
    | áfrica | américas | ambiente | ciência | nota à imprensa | comunicado | reportagem | últimas
    """,
    "section-label": "seção | secção | categoria | categorias | editoria | arquivado em",
    "tags": "tags | etiquetas | tópicos | temas | palavras-chave | mais sobre",
    "counter": """
    comentário | comentários | visualizações | compartilhamentos | partilhas | min de leitura
    | minutos de leitura | tempo de leitura | leitura | min | leituras
    """,
    "ago": "há | ontem | hoje | atrás",
    "notice": """
    ^edição: | este site utiliza cookies | este site usa cookies | este website utiliza cookies
    | utilizamos cookies | usamos cookies | nós e os nossos parceiros | nós e nossos parceiros
    | ao continuar a navegar | ao continuar navegando | aceitar todos | política de cookies | ^assine
    | ^subscreva | ^inscreva-se | ^receba | ^siga-nos | ^siga o | o seu endereço de email não será publicado
    | o seu endereço de e-mail não será publicado | campos obrigatórios são | ^conteúdo exclusivo
    | ^este artigo é exclusivo | ^já é assinante | ^para continuar a ler | ^para continuar lendo
    | ^tempo de leitura | ^ouvir | ^ouça | ^esta notícia foi atualizada | ^este artigo foi atualizado
    | ^esta reportagem foi atualizada | ^errata: | ^erramos: | ^correção: | ^nota da redação
    | ^nota do editor | ^junte-se | ^compartilhe | ^partilhe | ^baixe | ^apoie | ^encontrou um erro
    | ^as opiniões expressas | ^participe do canal
    """,
    "home": "início | página inicial",
    "advert": "publicidade | anúncio",
    "button": """
    compartilhar | compartilhe | partilhar | imprimir | enviar | comentar | publicidade | anúncio
    | leia mais | ler mais | ver mais | início | menu | buscar | pesquisar | entrar | assine | subscrever
    | inscrever-se | aceitar | rejeitar | recusar | fechar | copiar link | copiar | salvar | guardar | ouvir
    | voltar | seguinte | próximo | anterior | newsletter | curtir | gosto | topo | continue lendo
    | continuar a ler | página inicial | baixar
    """,
    "related": """
    leia também | leia mais | ler também | veja também | saiba mais | ver também | relacionado | relacionada
    | pode gostar
    """,
    "list": """
    notícias relacionadas | artigos relacionados | mais lidas | mais lidos | as mais lidas | veja também
    | você pode gostar | pode também gostar | mais notícias | últimas notícias | outras notícias
    | leia também | conteúdo relacionado | recomendados
    """,
    "foot": """
    deixe um comentário | deixe o seu comentário | deixe uma resposta | escreva um comentário | comentários
    | todos os direitos reservados | política de privacidade | quem somos | contato | contacto | contactos
    | sobre o autor | assessoria de imprensa | termos de uso | termos e condições
    """,
    "rights": """
    todos os direitos reservados | proibida a reprodução | reprodução proibida | é proibida a reprodução
    """,
    "subject": "assunto",
    "sender": "de | remetente",
    "sent": "enviado | data",
    "receiver": "para",
    "address": "url | link | ligação | endereço | disponível em",
    "no-person": """
    redação | redacção | agência | jornal | imprensa | política | ministério | o | a | os | as | do | da
    | dos | das | e | um | uma | partido | conselho | mundo | europa | guerra | paz | acordo | como | porquê
    | governo | contexto
    """,
}
