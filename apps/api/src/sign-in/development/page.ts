import { townspeople, type Townsperson } from './townspeople.js';

const page = (title: string, body: string): string => `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<link rel="stylesheet" href="/development/sign-in.css"><link rel="icon" href="/development/sign-in.svg" type="image/svg+xml"></head>
<body><main>${body}</main></body>
</html>`;

/** Who do you want to be? One button for each role, in English and Spanish. */
export const chooser = (interaction: string): string =>
  page(
    'Throughline – sign in',
    `<h1>Sign in <span lang="es">· Iniciar sesión</span></h1>
<p>This is development: choose who you are. <span lang="es">Esto es desarrollo: elija quién es usted.</span></p>
<ul>${townspeople.map((person) => `<li>${button(interaction, person)}</li>`).join('')}</ul>`,
  );

const button = (interaction: string, { id, name, role, papel }: Townsperson): string =>
  `<form method="post" action="/development/sign-in/${interaction}/${id}"><button>Sign in as ${name}<br><small>${role} <span lang="es">· ${papel}</span></small></button></form>`;

/** `form` is the provider's own; it says that nobody else asked for this. */
export const signOutPage = (form: string): string =>
  page(
    'Throughline – sign out',
    `<h1>Sign out <span lang="es">· Cerrar sesión</span></h1>${form}
<p><button form="op.logoutForm" name="logout" value="yes">Sign out <span lang="es">· Cerrar sesión</span></button></p>`,
  );

export const failurePage = (): string =>
  page(
    'Throughline – sign in',
    `<h1>This sign-in has ended <span lang="es">· Este inicio de sesión ha terminado</span></h1>
<p><a href="/sign-in">Begin again <span lang="es">· Comenzar de nuevo</span></a></p>`,
  );

/** The mark of the console. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#004d99"/><path d="M5 21h6l4-11 4 14 3-8h5" fill="none" stroke="#fff" stroke-width="2.6" stroke-linejoin="round" stroke-linecap="round"/></svg>';

export const style = `body{font:1rem/1.5 system-ui,sans-serif;margin:0;background:#f2f2f2;color:#151515}
main{max-width:44rem;margin:2rem auto;padding:0 1rem}ul{list-style:none;padding:0;display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr))}
button{font:inherit;width:100%;text-align:left;padding:.75rem 1rem;border:1px solid #6a6e73;border-radius:.5rem;background:#fff;color:inherit;cursor:pointer}
button:hover{background:#e7f1fa}button:focus-visible,a:focus-visible{outline:3px solid #06c;outline-offset:2px}
@media (prefers-color-scheme:dark){body{background:#151515;color:#f2f2f2}button{background:#292929;border-color:#a3a3a3}button:hover{background:#383838}a{color:#92c5f9}button:focus-visible,a:focus-visible{outline-color:#92c5f9}}
`;
