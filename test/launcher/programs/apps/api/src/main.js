import { createServer } from 'node:http';

const { PORT } = process.env;

createServer((request, response) => {
  if (request.url === '/crash') crash();
  response.writeHead(request.url === '/api/health/ready' ? 200 : 404).end();
}).listen(Number(PORT), '127.0.0.1');

function crash() {
  process.stderr.write('the stand-in has crashed\n');
  process.exit(7);
}
