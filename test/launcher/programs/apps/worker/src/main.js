import { createServer } from 'node:http';

const { THROUGHLINE_HEALTH_PORT } = process.env;

createServer((request, response) =>
  response.writeHead(request.url === '/health/ready' ? 200 : 404).end(),
).listen(Number(THROUGHLINE_HEALTH_PORT), '127.0.0.1');
