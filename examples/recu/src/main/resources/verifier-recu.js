// Redoes every step of a receipt (format flux-recu-1) without the library. No dependency: the same file runs in Node and in a
// browser. verifierRecu(recu, dossier) gives { accord: true, etapes } or { accord: false, etape, message }; « dossier » is the
// file's own receipt, where the receipt names one.
'use strict';

const FORMAT = 'flux-recu-1';
const OPERATIONS = ['donnee', 'egal', 'plus', 'moins', 'fois', 'sur', 'moyenne', 'au_plus', 'au_moins', 'arrondi', 'choix'];
const CHAMPS = ['id', 'nom', 'exact', 'lisible', 'genre', 'unite', 'operation', 'operandes', 'arrondi', 'branche', 'document', 'article',
  'hypothese', 'refus'];
const CHAMPS_DU_RECU = ['nature', 'tete', 'chiffres', 'etapes', 'tables', 'remarques', 'dossier', 'empreinte'];
const GENRES = ['taux', 'quantité'], CONTENUS = ['texte', 'etape'];
const BRANCHES = { 2: ['sans seuil'], 3: ['au moins', 'moins que'], 4: ['entre'] };

class Faute extends Error {
  constructor(etape, message) {
    super(message);
    this.etape = etape;
  }
}

const differe = (etape, quoi, donne, calcule) => {
  if (donne !== calcule) throw new Faute(etape, quoi + ' : le reçu donne ' + donne + ', le calcul ' + calcule);
};

const exigeChamps = (etape, objet, champs) => champs.forEach((c) => {
  if (objet[c] === undefined) throw new Faute(etape, 'champ « ' + c + ' » absent');
});

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
  if (operation === 'choix') return choisie(etape, operandes);
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

// the branch taken, what decides, then the bounds around it: at least the first, or below it; below the second
const choisie = ({ id, branche, exact }, operandes) => {
  const [retenue, montant, bas, haut] = operandes;
  if (operandes.slice(1).includes(null)) return null;
  if (exact === '') return retenue;
  if (!(BRANCHES[operandes.length] || []).includes(branche)) {
    throw new Faute(id, 'branche « ' + branche + ' » pour ' + operandes.length + ' opérandes');
  }
  const enDessous = bas !== undefined && compare(montant, bas) < 0;
  if (enDessous !== (branche === 'moins que') || (haut !== undefined && compare(montant, haut) >= 0)) {
    throw new Faute(id, texte(montant) + ' ; la branche retenue est : ' + branche + ' ' + operandes.slice(2).map(texte).join(' et '));
  }
  return retenue;
};

// --- the readable form: half-up, at most four decimals, « … » when digits are cut

const lisible = (f, { genre, unite, lisible: donne }) => {
  if (f === null) return '?';
  const haut = f.haut * 10000n * (genre === 'taux' ? 100n : 1n);
  const dixMilliemes = entier({ haut, bas: f.bas }, 'arrondi');
  const chiffres = (dixMilliemes < 0n ? -dixMilliemes : dixMilliemes).toString().padStart(5, '0');
  const decimales = chiffres.slice(-4).replace(/0+$/, '');
  const nombre = (dixMilliemes < 0n ? '-' : '') + chiffres.slice(0, -4) + (decimales && ',' + decimales)
    + (dixMilliemes * f.bas === haut ? '' : '…');
  if (genre === 'taux') return nombre + ' %';
  if (unite === '') return nombre;
  // below 2 a unit is in the singular, which the receipt does not say apart
  const singulier = f.haut < 2n * f.bas && f.haut > -2n * f.bas;
  return singulier && donne.startsWith(nombre + ' ') ? donne : nombre + ' ' + unite;
};

const verifieEtape = (etape, connues) => {
  exigeChamps(etape.id || '?', etape, CHAMPS);
  const { id } = etape;
  const nom = '« ' + (etape.nom || etape.operation) + ' »';
  if (connues.has(id)) throw new Faute(id, 'deux étapes de ce nom');
  if (!OPERATIONS.includes(etape.operation)) throw new Faute(id, 'opération « ' + etape.operation + ' » inconnue');
  if ((etape.arrondi !== '') !== (etape.operation === 'arrondi')) {
    throw new Faute(id, 'arrondi « ' + etape.arrondi + ' » pour « ' + etape.operation + ' »');
  }
  const imprimee = lis(etape.exact, id);
  if (imprimee !== null && !GENRES.includes(etape.genre)) throw new Faute(id, 'genre « ' + etape.genre + ' » inconnu');
  if (imprimee !== null && etape.refus.length > 0) throw new Faute(id, 'une valeur, ' + texte(imprimee) + ', et un refus');
  const operandes = etape.operandes.map((o) => {
    if (!connues.has(o)) throw new Faute(id, 'l\'étape « ' + o + ' » manque, ou vient après : un cercle');
    return connues.get(o);
  });
  if (etape.operation === 'donnee') {
    if (operandes.length > 0) throw new Faute(id, 'une donnée n\'a pas d\'opérande');
  } else {
    const calculee = calcule(etape, operandes);
    // a rule may refuse a figure that the arithmetic gives: it says why
    if (imprimee !== null || etape.refus.length === 0) differe(id, nom, texte(imprimee), texte(calculee));
  }
  if (lisible(imprimee, etape) !== etape.lisible) {
    throw new Faute(id, nom + ' : le reçu se lit ' + etape.lisible + ', ' + texte(imprimee) + ' se lit ' + lisible(imprimee, etape));
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
  const lus = new TextEncoder().encode(message);
  const octets = new Uint8Array(Math.ceil((lus.length + 9) / 64) * 64);
  octets.set(lus);
  octets[lus.length] = 0x80;
  const mots = new DataView(octets.buffer);
  mots.setBigUint64(octets.length - 8, BigInt(lus.length) * 8n);
  const h = H.slice();
  const w = new Uint32Array(64);
  for (let d = 0; d < octets.length; d += 64) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) {
        w[i] = mots.getUint32(d + 4 * i);
      } else {
        const s0 = tourne(w[i - 15], 7) ^ tourne(w[i - 15], 18) ^ (w[i - 15] >>> 3);
        const s1 = tourne(w[i - 2], 17) ^ tourne(w[i - 2], 19) ^ (w[i - 2] >>> 10);
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
      }
    }
    let [a, b, c, e0, e, f, g, k] = h;
    for (let i = 0; i < 64; i++) {
      const s1 = tourne(e, 6) ^ tourne(e, 11) ^ tourne(e, 25);
      const t1 = (k + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) >>> 0;
      const s0 = tourne(a, 2) ^ tourne(a, 13) ^ tourne(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) >>> 0;
      k = g; g = f; f = e; e = (e0 + t1) >>> 0; e0 = c; c = b; b = a; a = (t1 + t2) >>> 0;
    }
    [a, b, c, e0, e, f, g, k].forEach((x, i) => { h[i] = (h[i] + x) >>> 0; });
  }
  return h.map((x) => x.toString(16).padStart(8, '0')).join('');
};

const empreinte = (etapes) => sha256([...new Set(etapes
  .filter((e) => e.operation === 'donnee')
  .map((e) => [e.nom, e.exact, e.unite, e.document, e.article, e.hypothese].join('\t')))]
  .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join('\n'));

// --- the file's own receipt: the steps that its conventions share, and their SHA-256

const empreinteDesEtapes = (etapes) => sha256(etapes.map((e) => CHAMPS.map((c) => [].concat(e[c]).join(' ')).join('\t')).join('\n'));
const estDuDossier = (recu) => recu.nature === 'dossier';
const dossiersConnus = new WeakMap();

const duDossier = (dossier) => {
  if (!dossiersConnus.has(dossier)) {
    const connues = new Map();
    dossier.etapes.forEach((e) => verifieEtape(e, connues));
    differe('', 'étapes du dossier', dossier.dossier, empreinteDesEtapes(dossier.etapes));
    dossiersConnus.set(dossier, connues);
  }
  return dossiersConnus.get(dossier);
};

const partagees = (recu, dossier) => {
  if (estDuDossier(recu)) return new Map(duDossier(recu));
  if (recu.dossier === '') return new Map();
  if (!dossier || dossier.dossier !== recu.dossier) throw new Faute('', 'il manque le reçu du dossier, ' + recu.dossier);
  return duDossier(dossier);
};

// --- a receipt

const verifieTable = ({ nom, colonnes, lignes }, exige) => {
  colonnes.forEach((c) => {
    if (!CONTENUS.includes(c.contenu)) throw new Faute('', 'table « ' + nom + ' » : contenu « ' + c.contenu + ' » inconnu');
  });
  lignes.forEach((ligne, n) => {
    const ou = 'table « ' + nom + ' », ligne ' + (n + 1);
    if (ligne.length !== colonnes.length) throw new Faute('', ou + ' : ' + ligne.length + ' cases ; attendu ' + colonnes.length);
    colonnes.forEach((c, i) => { if (c.contenu === 'etape' && ligne[i] !== '') exige(ligne[i], ou + ', « ' + c.nom + ' »'); });
  });
};

function verifierRecu(recu, dossier) {
  try {
    if (recu.format !== FORMAT) throw new Faute('', 'format « ' + recu.format + ' » ; attendu « ' + FORMAT + ' »');
    exigeChamps('', recu, CHAMPS_DU_RECU);
    const duFichier = partagees(recu, dossier);
    const siennes = new Map();
    const connues = {
      has: (id) => siennes.has(id) || duFichier.has(id),
      get: (id) => (siennes.has(id) ? siennes : duFichier).get(id),
      set: (id, valeur) => siennes.set(id, valeur),
    };
    if (!estDuDossier(recu)) recu.etapes.forEach((e) => verifieEtape(e, connues));
    const exige = (etape, ou) => { if (!connues.has(etape)) throw new Faute(etape, ou + ' : l\'étape « ' + etape + ' » manque'); };
    recu.chiffres.forEach((c) => exige(c.etape, 'chiffre « ' + c.nom + ' »'));
    recu.tables.forEach((t) => verifieTable(t, exige));
    differe('', 'empreinte des données', recu.empreinte, empreinte(recu.etapes));
    return { accord: true, etapes: recu.etapes.length };
  } catch (faute) {
    if (!(faute instanceof Faute)) throw faute;
    return { accord: false, etape: faute.etape, message: faute.message };
  }
}

// In Node, one receipt a line on standard input, a file's own before those that name it: a line of answer each, or with
// --resume the last one alone, and those that do not agree; 1 as soon as one does not.
if (typeof module !== 'undefined' && module.exports) {
  module.exports = { verifierRecu };
  if (require.main === module) {
    const resume = process.argv.includes('--resume');
    const bilan = { recus: 0, etapes: 0, fautes: 0 };
    let dossier;
    const lignes = require('readline').createInterface({ input: process.stdin });
    lignes.on('line', (ligne) => {
      const recu = JSON.parse(ligne);
      dossier = estDuDossier(recu) ? recu : dossier;
      const reponse = verifierRecu(recu, dossier);
      bilan.recus += 1;
      if (reponse.accord) bilan.etapes += reponse.etapes; else bilan.fautes += 1;
      if (!resume || !reponse.accord) console.log(JSON.stringify(reponse));
    });
    lignes.on('close', () => {
      if (resume) console.log(JSON.stringify(bilan));
      process.exitCode = bilan.fautes === 0 ? 0 : 1;
    });
  }
}
