// Makes Firebase hashes with the npm package firebase-scrypt, and bcrypt hashes with bcryptjs and
// bcrypt: the lines of vectors.py. Arguments: how many, "low" or "defaults" for their costs.
const crypto = require('crypto');
const { FirebaseScrypt } = require('firebase-scrypt');

const [count, low] = [Number(process.argv[2]), process.argv[3] === 'low'];
const fixed = ['correct horse', 'pässwörd 😀', '', '0123456789'.repeat(8), 'x'.repeat(127) + 'y'];
const alphabet = [...'abcdefghijklmnopqrstuvwxyzABC0123456789 !"§$%&/()=?äöü漢字🙂'];
const pick = from => from[crypto.randomInt(from.length)];
const random = length => Array.from({ length }, () => pick(alphabet)).join('');

function line(source, password, stored) {
  console.log([source, Buffer.from(password).toString('hex'), stored].join('\t'));
}

async function firebaseHash(password) {
  const memCost = low ? pick([4, 6, 8]) : 14;
  const rounds = low ? pick([1, 3, 8]) : 8;
  const signerKey = crypto.randomBytes(64).toString('base64');
  const saltSeparator = pick(['Bw==', crypto.randomBytes(3).toString('base64')]);
  const salt = crypto.randomBytes(pick([8, 10, 16])).toString('base64');
  const hash = await new FirebaseScrypt({ memCost, rounds, saltSeparator, signerKey }).hash(password, salt);
  return `$firescrypt$ln=${memCost},r=${rounds},p=1$${salt}$${hash}$${saltSeparator}$${signerKey}`;
}

(async () => {
  for (let i = 0; i < count; i++) {
    const password = i < fixed.length ? fixed[i] : random(pick([1, 5, 8, 12, 20, 40, 71, 72, 73, 100]));
    for (const name of ['bcryptjs', 'bcrypt']) {
      line(`npm ${name}`, password, require(name).hashSync(password, low ? 4 : 10));
    }
    try {
      line('npm firebase-scrypt', password, await firebaseHash(password));
    } catch (e) { // what the original refuses, it has no hash of
      console.error('refused:', password.length, String(e));
    }
  }
})();
