// Redoes every step of a receipt (format flux-recu-1) without the library. No dependency: the same file runs in Node and in a
// browser. verifierRecu(recu) gives { accord: true, etapes } or { accord: false, etape, message }.
'use strict';

const FORMAT = 'flux-recu-1';
const OPERATIONS = ['donnee', 'egal', 'plus', 'moins', 'fois', 'sur', 'moyenne', 'au_plus', 'au_moins', 'arrondi', 'choix'];
const CHAMPS = ['id', 'nom', 'exact', 'lisible', 'genre', 'unite', 'operation', 'operandes', 'arrondi', 'document', 'article', 'refus'];

class Faute extends Error {
  constructor(etape, message) {
    super(message);
    this.etape = etape;
  }
}

// --- exact fractions

const pgcd = (a, b) => {
  a = a < 0n ? -a : a;
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
};

const fraction = (haut, bas) => {
  const d = pgcd(haut, bas < 0n ? -bas : bas) * (bas < 0n ? -1n : 1n);
  return { haut: haut / d, bas: bas / d };
};

const plus = (a, b) => fraction(a.haut * b.bas + b.haut * a.bas, a.bas * b.bas);
const moins = (a, b) => plus(a, { haut: -b.haut, bas: b.bas });
const fois = (a, b) => fraction(a.haut * b.haut, a.bas * b.bas);
const sur = (a, b) => fraction(a.haut * b.bas, a.bas * b.haut);
const compare = (a, b) => { const d = a.haut * b.bas - b.haut * a.bas; return d < 0n ? -1 : d > 0n ? 1 : 0; };
const texte = (f) => (f === null ? 'sans valeur' : f.haut + '/' + f.bas);

const lis = (exact, id) => {
  if (exact === '') return null;
  const m = /^(-?\d+)\/([1-9]\d*)$/.exec(exact);
  if (!m) throw new Faute(id, 'valeur « ' + exact + ' » ; attendu une fraction n/d');
  const f = { haut: BigInt(m[1]), bas: BigInt(m[2]) };
  if (pgcd(f.haut, f.bas) !== 1n) throw new Faute(id, 'valeur « ' + exact + ' » ; attendu une fraction irréductible');
  return f;
};

// --- roundings, by their names

const ARRONDI = /^(arrondi par excès|arrondi|tronqué) à (?:l'unité|(une) décimale|(\d+) décimales)$|^arrondi au multiple de (\d+)$/;

const arrondie = (f, nom, genre, id) => {
  const m = ARRONDI.exec(nom);
  if (!m) throw new Faute(id, 'arrondi « ' + nom + ' » inconnu');
  const decimales = m[2] ? 1n : BigInt(m[3] || 0);
  // a rate is rounded in percentage points
  const bas = 10n ** decimales * (genre === 'taux' ? 100n : 1n);
  const pas = fraction(BigInt(m[4] || 1), bas);
  const rapport = sur(f, pas);
  return fois(fraction(entier(rapport, m[1] || 'arrondi'), 1n), pas);
};

const entier = ({ haut, bas }, mode) => {
  const negatif = haut < 0n;
  const absolu = negatif ? -haut : haut;
  const coupe = absolu / bas;
  const reste = absolu % bas;
  let n = coupe;
  if (mode === 'arrondi' && 2n * reste >= bas) n = coupe + 1n;
  if (mode === 'arrondi par excès' && reste > 0n && !negatif) n = coupe + 1n;
  return negatif ? -n : n;
};

// --- one step

const calcule = (etape, operandes) => {
  const { id, operation } = etape;
  const attend = (n) => {
    if (operandes.length !== n) throw new Faute(id, operandes.length + ' opérandes pour « ' + operation + ' » ; attendu ' + n);
  };
  if (operation === 'choix') {
    if (operandes.length < 3 || operandes.length > 4) throw new Faute(id, operandes.length + ' opérandes pour « choix » ; attendu 3 ou 4');
    return choisie(id, operandes);
  }
  if (operandes.some((o) => o === null)) return null;
  switch (operation) {
    case 'egal': attend(1); return operandes[0];
    case 'plus': return operandes.reduce(plus, { haut: 0n, bas: 1n });
    case 'moins': attend(2); return moins(operandes[0], operandes[1]);
    case 'fois': return operandes.reduce(fois, { haut: 1n, bas: 1n });
    case 'sur': attend(2); return operandes[1].haut === 0n ? null : sur(operandes[0], operandes[1]);
    case 'moyenne':
      if (operandes.length === 0) throw new Faute(id, 'une moyenne de rien');
      return sur(operandes.reduce(plus, { haut: 0n, bas: 1n }), { haut: BigInt(operandes.length), bas: 1n });
    case 'au_plus': attend(2); return compare(operandes[0], operandes[1]) <= 0 ? operandes[0] : operandes[1];
    case 'au_moins': attend(2); return compare(operandes[0], operandes[1]) >= 0 ? operandes[0] : operandes[1];
    case 'arrondi': attend(1); return arrondie(operandes[0], etape.arrondi, etape.genre, id);
    default: throw new Faute(id, 'opération « ' + operation + ' » inconnue');
  }
};

// the branch taken, what decides, then the bounds around it: at least the first of two, below the second
const choisie = (id, [retenue, montant, bas, haut]) => {
  if (montant === null || bas === null) return null;
  if (haut !== undefined && haut !== null && (compare(montant, bas) < 0 || compare(montant, haut) >= 0)) {
    throw new Faute(id, texte(montant) + ' hors des bornes de la branche retenue, ' + texte(bas) + ' et ' + texte(haut));
  }
  return retenue;
};

const verifieEtape = (etape, connues) => {
  for (const champ of CHAMPS) {
    if (etape[champ] === undefined) throw new Faute(etape.id || '?', 'champ « ' + champ + ' » absent');
  }
  const { id } = etape;
  if (connues.has(id)) throw new Faute(id, 'deux étapes de ce nom');
  if (!OPERATIONS.includes(etape.operation)) throw new Faute(id, 'opération « ' + etape.operation + ' » inconnue');
  const imprimee = lis(etape.exact, id);
  if (imprimee !== null && etape.genre !== 'taux' && etape.genre !== 'quantité') throw new Faute(id, 'genre « ' + etape.genre + ' » inconnu');
  const operandes = etape.operandes.map((o) => {
    if (!connues.has(o)) throw new Faute(id, 'l\'étape « ' + o + ' » manque, ou vient après : un cercle');
    return connues.get(o);
  });
  if (etape.operation === 'donnee') {
    if (operandes.length > 0) throw new Faute(id, 'une donnée n\'a pas d\'opérande');
  } else {
    const calculee = calcule(etape, operandes);
    // a rule may refuse a figure that the arithmetic gives: it says why
    const refusee = imprimee === null && etape.refus.length > 0;
    if (!refusee && (calculee === null ? imprimee !== null : imprimee === null || compare(calculee, imprimee) !== 0)) {
      throw new Faute(id, '« ' + (etape.nom || etape.operation) + ' » : le reçu donne ' + texte(imprimee) + ', le calcul ' + texte(calculee));
    }
  }
  connues.set(id, imprimee);
};

// --- the fingerprint of the inputs: SHA-256, written here so that no dependency is needed

const premiers = (n) => {
  const trouves = [];
  for (let c = 2; trouves.length < n; c++) if (trouves.every((p) => c % p !== 0)) trouves.push(c);
  return trouves;
};
const partie = (x) => ((x - Math.floor(x)) * 2 ** 32) >>> 0;
const K = premiers(64).map((p) => partie(Math.cbrt(p)));
const H = premiers(8).map((p) => partie(Math.sqrt(p)));
const tourne = (x, n) => (x >>> n) | (x << (32 - n));

const sha256 = (message) => {
  const octets = Array.from(new TextEncoder().encode(message));
  const bits = BigInt(octets.length) * 8n;
  octets.push(0x80);
  while (octets.length % 64 !== 56) octets.push(0);
  for (let i = 7n; i >= 0n; i--) octets.push(Number((bits >> (i * 8n)) & 255n));
  const h = H.slice();
  for (let d = 0; d < octets.length; d += 64) {
    const w = [];
    for (let i = 0; i < 64; i++) {
      if (i < 16) {
        w[i] = ((octets[d + 4 * i] << 24) | (octets[d + 4 * i + 1] << 16) | (octets[d + 4 * i + 2] << 8) | octets[d + 4 * i + 3]) >>> 0;
      } else {
        const s0 = tourne(w[i - 15], 7) ^ tourne(w[i - 15], 18) ^ (w[i - 15] >>> 3);
        const s1 = tourne(w[i - 2], 17) ^ tourne(w[i - 2], 19) ^ (w[i - 2] >>> 10);
        w[i] = (w[i - 16] + s0 + w[i - 7] + s1) >>> 0;
      }
    }
    let [a, b, c, e0, e, f, g, k] = h;
    for (let i = 0; i < 64; i++) {
      const s1 = tourne(e, 6) ^ tourne(e, 11) ^ tourne(e, 25);
      const t1 = (k + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) >>> 0;
      const s0 = tourne(a, 2) ^ tourne(a, 13) ^ tourne(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) >>> 0;
      [k, g, f, e, e0, c, b, a] = [g, f, e, (e0 + t1) >>> 0, c, b, a, (t1 + t2) >>> 0];
    }
    [a, b, c, e0, e, f, g, k].forEach((x, i) => { h[i] = (h[i] + x) >>> 0; });
  }
  return h.map((x) => x.toString(16).padStart(8, '0')).join('');
};

const empreinte = (etapes) => sha256([...new Set(etapes
  .filter((e) => e.operation === 'donnee')
  .map((e) => [e.nom, e.exact, e.unite, e.document, e.article].join('\t')))]
  .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  .join('\n'));

// --- a receipt

function verifierRecu(recu) {
  try {
    if (recu.format !== FORMAT) throw new Faute('', 'format « ' + recu.format + ' » ; attendu « ' + FORMAT + ' »');
    const connues = new Map();
    recu.etapes.forEach((e) => verifieEtape(e, connues));
    recu.chiffres.forEach((c) => {
      if (!connues.has(c.etape)) throw new Faute(c.etape, 'l\'étape de « ' + c.nom + ' » manque');
    });
    const calculee = empreinte(recu.etapes);
    if (calculee !== recu.empreinte) throw new Faute('', 'empreinte des données : le reçu donne ' + recu.empreinte + ', le calcul ' + calculee);
    return { accord: true, etapes: recu.etapes.length };
  } catch (faute) {
    if (!(faute instanceof Faute)) throw faute;
    return { accord: false, etape: faute.etape, message: faute.message };
  }
}

// In Node, one receipt a line on standard input: a line of answer each; 1 as soon as one does not agree.
if (typeof module !== 'undefined' && module.exports) {
  module.exports = { verifierRecu };
  if (require.main === module) {
    let enAccord = true;
    const lignes = require('readline').createInterface({ input: process.stdin });
    lignes.on('line', (ligne) => {
      const reponse = verifierRecu(JSON.parse(ligne));
      enAccord = enAccord && reponse.accord;
      console.log(JSON.stringify(reponse));
    });
    lignes.on('close', () => process.exit(enAccord ? 0 : 1));
  }
}
