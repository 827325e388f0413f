"""Spanish: what stands around an article on its page. `lexicon.Sign` says what the keys mean."""

SPANISH = {
    "months": """
    enero ene | febrero feb | marzo mar | abril abr | mayo may | junio jun | julio jul | agosto ago
    | septiembre setiembre sept sep set | octubre oct | noviembre nov | diciembre dic
    """,
    "weekdays": """
    lunes | martes | miércoles | jueves | viernes | sábado | domingo | lun | mié | jue | vie | sáb | dom
    """,
    "filler": """
    a las | a la | el | de | del | h | hs | hrs | horas | hora | fecha | y | en | hora local | cet
    """,
    "published": """
    publicado | publicado el | publicada el | publicado en | fecha de publicación | fecha | creado
    | creado el | emitido el
    """,
    "modified": """
    actualizado | actualizado el | actualizada | última actualización | modificado | modificado el | act
    | última modificación | actualizado a las
    """,
    "other-date": "recibido | recibido el | aceptado | aceptado el | consultado el | válido hasta",
    "by": """
    por | escrito por | publicado por | redactado por | autor | autora | autores | texto | texto de
    | entrevista de | una entrevista de | firma
    """,
    "by-name": """
    por | escrito por | publicado por | redactado por | texto de | entrevista de | una entrevista de
    """,
    "roles": """
    corresponsal | enviado especial | enviada especial | redacción | redactor | redactora | periodista
    | analista | investigador | investigadora | columnista
    """,
    "source": "fuente | fuentes | con información de | agencia | vía",
    "photo": """
    foto | fotos | fotografía | imagen | crédito | créditos | crédito de la foto | foto de | imagen de
    | ilustración | fotografía de | infografía
    """,
    "caption": """
    foto de archivo | imagen de archivo | fotografía de archivo | de izquierda a derecha
    | captura de pantalla | foto archivo
    """,
    "section": """
    educación | salud | justicia | seguridad | derechos humanos | ciudades | mundo | política
    | internacional | internacionales | europa | economía | sociedad | cultura | deportes | opinión
    | editorial | análisis | entrevista | entrevistas | actualidad | noticias | nacional | américa | asia
    | oriente medio | regional | sucesos | medio ambiente | ciencia | comunicado | nota de prensa
    | notas de prensa | reportaje | última hora | local
    """,
    "section-label": "sección | categoría | categorías | archivado en",
    "tags": "etiquetas | temas | archivado en | más sobre | palabras clave | tags",
    "counter": """
    comentario | comentarios | vistas | visitas | compartidos | min de lectura | minutos de lectura
    | tiempo de lectura | lectura | min | lecturas
    """,
    "ago": "hace | ayer | hoy",
    "notice": """
    este sitio web utiliza cookies | este sitio utiliza cookies | esta web utiliza cookies
    | utilizamos cookies | usamos cookies | nosotros y nuestros socios | al continuar navegando
    | si continúa navegando | aceptar cookies | aceptar todas | política de cookies | ^suscríbete
    | ^suscríbase | ^regístrate | ^recibe | ^reciba | ^síguenos | ^síganos
    | tu dirección de correo electrónico no será publicada | los campos obligatorios están
    | ^contenido exclusivo | ^este contenido es exclusivo | ^ya eres suscriptor | ^para seguir leyendo
    | ^tiempo de lectura | ^escuchar | ^escucha este artículo | ^esta noticia ha sido actualizada
    | ^esta información ha sido | ^fe de errores | ^corrección: | ^nota de la redacción | ^nota del editor
    | ^únete a | ^comparte esta | ^comparte este | ^descarga nuestra | ^apoya | ^inicia sesión
    | ^las opiniones expresadas | ^si encuentra un error | ^has detectado un error | ^ha visto un error
    | ^noticia en desarrollo | ^este artículo fue publicado | ^puedes seguir a
    """,
    "home": "inicio",
    "advert": "publicidad | anuncio",
    "button": """
    compartir | compartir en | imprimir | enviar | enviar por correo | comentar | publicidad | anuncio
    | leer más | ver más | inicio | menú | buscar | iniciar sesión | regístrate | suscríbete | suscribirse
    | aceptar | rechazar | cerrar | copiar enlace | copiar | guardar | escuchar | volver | siguiente
    | anterior | seguir leyendo | correo | correo electrónico | newsletter | boletín | me gusta | twittear
    | arriba | descargar
    """,
    "related": """
    lea también | lee también | leer también | le puede interesar | te puede interesar | ver también
    | más información | véase también | lea más | noticia relacionada | relacionado
    """,
    "list": """
    noticias relacionadas | artículos relacionados | lo más leído | lo más visto | más leídas
    | te puede interesar | también te puede interesar | más noticias | últimas noticias | otras noticias
    | más en esta sección | te recomendamos | contenido relacionado | lo último | más información
    """,
    "foot": """
    deja un comentario | deje un comentario | dejar un comentario | escribe un comentario | comentarios
    | todos los derechos reservados | aviso legal | política de privacidad | quiénes somos | contacto
    | contacto de prensa | sobre el autor | deja una respuesta | términos y condiciones
    """,
    "rights": """
    todos los derechos reservados | prohibida la reproducción | prohibida su reproducción
    | reproducción total | queda prohibida
    """,
    "subject": "asunto",
    "sender": "de | remitente",
    "sent": "enviado | fecha",
    "receiver": "para",
    "address": "url | enlace | enlace permanente | dirección | disponible en",
    "no-person": """
    redacción | agencia | diario | prensa | política | ministerio | el | la | los | las | del | de | y | un
    | una | nuestro | partido | consejo | mundo | europa | guerra | paz | acuerdo | cómo | qué | por
    | contexto | gobierno
    """,
}
