import { taken } from '../../../apps/api/src/uploads/taken-file.js';
import { Problem } from '../../../libs/domain/src/problem.js';
import { aJpeg, aPdf, aPng } from '../../support/files.js';

const refusal = (name: string, content: Buffer): string => {
  try {
    taken({ name, content });
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return 'taken';
};
const after = (content: Buffer, more: string): Buffer => Buffer.concat([content, Buffer.from(more)]);
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const page = Buffer.from('<!doctype html><script>alert(1)</script>');
const program = Buffer.from('MZ\u0090\u0000', 'latin1');
const archive = Buffer.from('504b0304140000000800', 'hex');

describe('a file that a customer sends', () => {
  it.each([
    ['plan.pdf', aPdf(), 'application/pdf'],
    ['panel.jpg', aJpeg(), 'image/jpeg'],
    ['panel.JPEG', aJpeg(), 'image/jpeg'],
    ['lot.png', aPng(), 'image/png'],
  ])('%s is taken as what its content is', (name, content, contentType) => {
    expect(taken({ name, content })).toEqual({
      name: name.replace('JPEG', 'jpeg'),
      contentType,
      content,
    });
  });

  it.each([
    ['a drawing with a script in it', 'drawing.svg', svg],
    ['a page', 'plan.pdf', page],
    ['a page that is called a picture', 'panel.png', page],
    ['a program that is called a document', 'invoice.pdf', program],
    ['an archive', 'plans.zip', archive],
    ['an archive that is called a document', 'plans.pdf', archive],
    ['a document that begins later', 'plan.pdf', Buffer.concat([Buffer.from('GIF89a;'), aPdf()])],
    ['nothing', 'plan.pdf', Buffer.alloc(0)],
  ])('%s is of no kind that is taken', (_, name, content) => {
    expect(refusal(name, content)).toBe('upload/type');
  });

  it.each([
    ['a picture with an archive behind it', 'lot.png', after(aPng(), archive.toString('latin1'))],
    ['a photo with a page behind it', 'panel.jpg', after(aJpeg(), '<html><script>1</script>')],
    ['a photo with a document behind it', 'panel.jpg', Buffer.concat([aJpeg(), aPdf()])],
    ['a document with an archive behind it', 'plan.pdf', after(aPdf(), archive.toString('latin1'))],
    ['a photo that is cut off', 'panel.jpg', aJpeg().subarray(0, -4)],
    ['a picture that is cut off', 'lot.png', aPng().subarray(0, -6)],
    ['a picture of more points than a memory holds', 'lot.png', aPng(100_000, 100_000)],
    ['a photo of more points than a memory holds', 'panel.jpg', aJpeg({ width: 60_000, height: 60_000 })],
    [
      'a document with a program in it',
      'plan.pdf',
      aPdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
    ],
    ['a document that hides its program', 'plan.pdf', aPdf('/OpenAction << /S /J#61vaScript >>')],
    ['a document that starts another program', 'plan.pdf', aPdf('/A << /S /Launch /F (cmd.exe) >>')],
    ['a document with files within', 'plan.pdf', aPdf('/Names << /EmbeddedFiles 2 0 R >>')],
    ['a document that is a page too', 'plan.pdf', aPdf('<script>alert(1)</script>')],
  ])('%s is not safe', (_, name, content) => {
    expect(refusal(name, content)).toBe('upload/unsafe');
  });

  it.each([
    ['leads to other folders', '../../etc/passwd.pdf'],
    ['leads to other folders of Windows', '..\\..\\boot.pdf'],
    ['is a path', '/tmp/plan.pdf'],
    ['begins with a dot', '.htaccess.pdf'],
    ['has no ending', 'plan'],
    ['ends as a program does', 'plan.pdf.exe'],
    ['ends as another kind does', 'plan.png'],
    ['hides its ending behind a NUL', 'plan.exe\u0000.png'],
    ['is turned around to hide its ending', 'plan\u202Efdp.exe'],
  ])('a name that %s is refused', (_, name) => {
    expect(refusal(name, aPdf())).toBe('upload/name');
  });

  it('is kept under a name without what nobody sees, and of a length that everybody can keep', () => {
    const name = (given: string) => taken({ name: given, content: aPdf() }).name;
    expect(name('site\u0000 pl\u202Ean\n.pdf')).toBe('site plan.pdf');
    expect(name('a<b>:c.pdf')).toBe('a_b__c.pdf');
    expect(name(`${'x'.repeat(400)}.pdf`)).toHaveLength(124);
  });
});
