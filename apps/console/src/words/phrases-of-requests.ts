/** What is refused before a command is looked at, in Spanish: sign-in, links, files, and the form of a request. */
export const phrasesOfRequests: Readonly<Record<string, string>> = {
  // sign-in and callers
  'The request names nobody.': 'La solicitud no nombra a nadie.',
  'Sign in at /sign-in.': 'Entrar en /sign-in.',
  'Sign in again at /sign-in.': 'Entrar otra vez en /sign-in.',
  'Begin again at /sign-in.': 'Empezar otra vez en /sign-in.',
  'Outside of development a header proves nothing.': 'Fuera de desarrollo un encabezado no demuestra nada.',
  'X-Actor does not name a person and a role.': 'X-Actor no nombra a una persona y un papel.',
  'Sign in at /sign-in. In development "X-Actor: Rosa Delgado; role=project associate" will do; letters beyond ASCII percent-encoded.':
    'Entrar en /sign-in. En desarrollo basta «X-Actor: Rosa Delgado; role=project associate»; letras fuera de ASCII van con porcentaje.',
  'The token is forged, over or revoked.': 'El token es falso, venció o se retiró.',
  'Show the token that `throughline credentials` told last.':
    'Usar el token que dio `throughline credentials` la última vez.',
  'There is no such credential, or it is revoked.': 'No existe esa credencial, o se retiró.',
  'The session is over, or there never was one.': 'La sesión terminó, o nunca hubo una.',
  'This browser has not begun to sign in, or too long ago.':
    'Este navegador no empezó a entrar, o hace demasiado tiempo.',
  'The identity provider did not confirm who this is.': 'El proveedor de identidad no confirmó quién es.',
  'The identity provider cannot be reached just now.': 'Ahora no se llega al proveedor de identidad.',
  'Try to sign in again in a moment.': 'Intentar entrar otra vez en un momento.',
  'Nobody can sign in: no identity provider is connected.':
    'Nadie puede entrar: no hay proveedor de identidad conectado.',
  'Set OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and THROUGHLINE_PUBLIC_URL.':
    'Poner OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET y THROUGHLINE_PUBLIC_URL.',
  'The access of this person was taken away.': 'A esta persona se le retiró el acceso.',
  'Ask whoever administers Throughline.': 'Preguntar a quien administra Throughline.',
  'Nobody has given this person a role here.': 'Nadie dio a esta persona un papel aquí.',
  'Ask whoever administers Throughline to add this person (`throughline people add`).':
    'Pedir a quien administra Throughline que agregue a esta persona (`throughline people add`).',
  'Nobody of that name may sign in.': 'Nadie con ese nombre puede entrar.',
  'This is the session in which it was asked.': 'Esta es la sesión en la que se pidió.',
  'Sign out instead: that ends it here and at the identity provider.':
    'Mejor salir: eso la termina aquí y en el proveedor de identidad.',
  'Who has not just proved to be this person ends no session of it.':
    'Quien no acaba de demostrar que es esta persona no termina ninguna sesión suya.',
  'Sign in again at /sign-in?again=yes, and ask again.':
    'Entrar otra vez en /sign-in?again=yes y pedirlo de nuevo.',
  'There were too many of these in a short time.': 'Fueron demasiadas en poco tiempo.',
  'Come again in {1} seconds.': 'Volver en {1} segundos.',
  'A signed-in browser gives commands from our own pages alone.':
    'Un navegador con sesión da acciones solo desde nuestras páginas.',
  'Give the command from the console, or with a credential of its own.':
    'Dar la acción desde la consola, o con una credencial propia.',
  'Only the screen of Temporal asks here.': 'Aquí pregunta solo la pantalla de Temporal.',
  'Set THROUGHLINE_TEMPORAL_SCREEN to the address of that screen.':
    'Poner en THROUGHLINE_TEMPORAL_SCREEN la dirección de esa pantalla.',
  // links of customers
  '{1} has no link {2}.': '{1} no tiene el enlace {2}.',
  'There is no link {1}.': 'No existe el enlace {1}.',
  'The visit is over.': 'La visita terminó.',
  'Open your link again.': 'Abrir otra vez el enlace.',
  'No link of ours opens with this.': 'Ningún enlace nuestro se abre con esto.',
  'The link was taken back.': 'El enlace se retiró.',
  'The link was good until {1}.': 'El enlace sirvió hasta el {1}.',
  'Ask us for a new link: by phone, by e-mail or at the counter.':
    'Pedirnos otro enlace: por teléfono, por correo o en ventanilla.',
  'No link of an account was opened here.': 'Aquí no se abrió ningún enlace de una cuenta.',
  'No link of a customer was opened here.': 'Aquí no se abrió ningún enlace de un cliente.',
  'Open the link that you were sent.': 'Abrir el enlace que se le mandó.',
  'No payment plan has been asked for by this link.': 'Con este enlace no se pidió ningún plan de pago.',
  'Ask for a payment plan.': 'Pedir un plan de pago.',
  'Call us.': 'Llamarnos.',
  'No agreement waits for you.': 'No hay contrato que espere por usted.',
  'We send it once it is ready.': 'Lo mandamos cuando esté listo.',
  'The copy of the tariff is read before anything is agreed on.':
    'La copia de la tarifa se lee antes de aceptar nada.',
  'Read the copy of the tariff first.': 'Leer primero la copia de la tarifa.',
  'What was shown is not what holds now.': 'Lo que se mostró no es lo que vale ahora.',
  'Read it again, then agree.': 'Leerlo otra vez y después aceptar.',
  // files that people send
  '{1} files came with this case.': 'Con este caso llegaron {1} archivos.',
  'Write to us what else there is; we ask for it.': 'Escribirnos qué más hay; nosotros lo pedimos.',
  'A file is sent as it is.': 'Un archivo se manda tal como es.',
  'Send the content of one file as {1}.': 'Mandar el contenido de un archivo como {1}.',
  'The file has no name.': 'El archivo no tiene nombre.',
  'The name of the file cannot be read.': 'El nombre del archivo no se puede leer.',
  'Send X-File-Name, percent-encoded.': 'Mandar X-File-Name, codificado con porcentaje.',
  'The name of a file has no folders in it and does not begin with a dot.':
    'El nombre de un archivo no lleva carpetas ni empieza con punto.',
  'The name of a file ends as its kind does.': 'El nombre de un archivo termina según su tipo.',
  'What the file holds is kept in files that end in {1}.':
    'Lo que contiene va en archivos que terminan en {1}.',
  'Give the file a plain name and send it again.': 'Dar al archivo un nombre sencillo y mandarlo otra vez.',
  'This is not a PDF, a JPEG or a PNG, whatever it is called.':
    'No es un PDF, un JPEG ni un PNG, se llame como se llame.',
  'Send a photo, or save it as a PDF and send that.': 'Mandar una foto, o guardarlo como PDF y mandarlo.',
  'The file is cut off, or is not what it begins as.':
    'El archivo está cortado, o no es lo que parece al empezar.',
  'Something else follows after the end of the file.': 'Después del final del archivo viene otra cosa.',
  'The picture is too large to be opened safely.': 'La imagen es demasiado grande para abrirla sin riesgo.',
  'The file holds a page or a program.': 'El archivo contiene una página o un programa.',
  'The document does something when it is opened ({1}).': 'El documento hace algo al abrirse ({1}).',
  'Print it to a new PDF, or take a photo of it, and send that.':
    'Imprimirlo en un PDF nuevo, o tomarle una foto, y mandar eso.',
  // the form of a request
  'Put right every field that is named; /api/docs shows the form of every request.':
    'Corregir cada campo que se indica; /api/docs muestra la forma de cada solicitud.',
  'Every command is sent under an id of its own.': 'Cada acción se manda con un número propio.',
  'Send Idempotency-Key: 1 to 200 visible characters, a new one for each new command.':
    'Mandar Idempotency-Key: de 1 a 200 caracteres visibles, una nueva por cada acción.',
  'The body of a command is JSON.': 'El cuerpo de una acción es JSON.',
  'Send Content-Type: application/json.': 'Mandar Content-Type: application/json.',
  'Send application/json in UTF-8.': 'Mandar application/json en UTF-8.',
  'A request carries at most 256 kilobytes.': 'Una solicitud lleva 256 kilobytes como máximo.',
  'The body cannot be read as JSON.': 'El cuerpo no se puede leer como JSON.',
  'Send one JSON object in UTF-8.': 'Mandar un objeto JSON en UTF-8.',
  'The body is not in UTF-8.': 'El cuerpo no está en UTF-8.',
  'The body is packed in an unknown way.': 'El cuerpo está comprimido de forma desconocida.',
  'There is nothing here.': 'Aquí no hay nada.',
  'GET /api/docs lists every address.': 'GET /api/docs da todas las direcciones.',
  'This address takes {1}.': 'Esta dirección acepta {1}.',
  'The catalogue has no such problem.': 'El catálogo no tiene ese problema.',
  'GET /problems lists all.': 'GET /problems los da todos.',
  'The billing store cannot be reached just now.': 'Ahora no se llega a la base de datos.',
  'Send the same request again in a moment, under the same Idempotency-Key.':
    'Mandar la misma solicitud en un momento, con la misma Idempotency-Key.',
  'The request could not be carried out; nothing of it was done by halves.':
    'La solicitud no se pudo cumplir; nada quedó a medias.',
  'Send the same request again, under the same Idempotency-Key; if it fails again, name the instance.':
    'Mandar la misma solicitud con la misma Idempotency-Key; si vuelve a fallar, indicar el número de la falla.',
};
