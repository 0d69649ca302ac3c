import { whenceOf } from '../../../apps/api/src/sign-in/whence.js';

const like = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('from where somebody signs in', () => {
  it.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${like} Chrome/140.0.0.0 Safari/537.36`, 'Chrome', 'Windows'],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${like} Chrome/140.0.0.0 Safari/537.36 Edg/140.0`,
      ...['Edge', 'Windows'],
    ],
    [
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15`,
      ...['Safari', 'macOS'],
    ],
    [
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${like} CriOS/140.0 Mobile Safari/604.1`,
      ...['Chrome', 'iOS'],
    ],
    [`Mozilla/5.0 (Linux; Android 15; K) ${like} Chrome/140.0 Mobile Safari/537.36`, 'Chrome', 'Android'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
  ])('is told by what the browser says of itself: %s', (agent, browser, system) => {
    expect(whenceOf({ headers: { 'user-agent': agent }, ip: '192.0.2.7' })).toEqual({
      ...{ browser, system, address: '192.0.2.7' },
    });
  });

  it('is not known where the browser says nothing that is known', () => {
    const nothing = { browser: null, system: null, address: null };
    expect(whenceOf({ headers: {}, ip: undefined })).toEqual(nothing);
    expect(whenceOf({ headers: { 'user-agent': '<script>' }, ip: undefined })).toEqual(nothing);
  });
});
