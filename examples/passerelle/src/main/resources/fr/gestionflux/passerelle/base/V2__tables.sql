-- The tables of a file, as they are described: written by the build, from the description that the reading follows.

-- Une ligne : ce dont parle le dossier : une seule ligne.
create table flux.dossier (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    bailleur text not null check (bailleur <> ''),
    annee text not null check (annee <> ''),
    charte text check (charte <> ''),
    territoire text check (territoire <> ''),
    periodes_de_construction text check (periodes_de_construction <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.dossier');

-- Une ligne : un lieu : commune, EPCI, département, arrondissement.
create table flux.territoires (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    code text not null check (code <> ''),
    nom text not null check (nom <> ''),
    echelle text not null check (echelle in ('arrondissement municipal', 'commune', 'EPCI', 'département')),
    dans text check (dans <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.territoires');

-- Une ligne : un réservataire.
create table flux.reservataires (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    id text check (id <> ''),
    nom text not null check (nom <> ''),
    categorie text not null check (categorie in ('État', 'commune', 'EPCI', 'département', 'Action Logement', 'bailleur', 'autre réservataire')),
    territoire text not null check (territoire <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.reservataires');

-- Une ligne : l'état des lieux des droits d'un réservataire, même sans droit.
create table flux.etats_des_lieux (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    reservataire text not null check (reservataire <> ''),
    date text not null check (date <> ''),
    source text not null check (source <> ''),
    article text check (article <> ''),
    annee_de_conversion text check (annee_de_conversion <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.etats_des_lieux');

-- Une ligne : un droit d'un réservataire.
create table flux.droits (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    reservataire text not null check (reservataire <> ''),
    genre text not null check (genre <> ''),
    intitule text not null check (intitule <> ''),
    logements text not null check (logements <> ''),
    part_reservee text check (part_reservee <> ''),
    quotite_garantie text check (quotite_garantie <> ''),
    derniere_echeance text check (derniere_echeance <> ''),
    fin text check (fin <> ''),
    origine text check (origine in ('garantie d''emprunt', 'apport de terrain ou de financement', 'origine inconnue')),
    territoire text check (territoire <> ''),
    etat_des_lieux text check (etat_des_lieux <> ''),
    source text check (source <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.droits');

-- Une ligne : un chiffre compté ou observé sur un territoire, pour une année.
create table flux.faits (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    grandeur text not null check (grandeur <> ''),
    territoire text not null check (territoire <> ''),
    annees text not null check (annees <> ''),
    valeur text check (valeur <> ''),
    numerateur text check (numerateur <> ''),
    denominateur text check (denominateur <> ''),
    source text not null check (source <> ''),
    article text check (article <> ''),
    hypothese text check (hypothese <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.faits');

-- Une ligne : un chiffre du bilan, compté une fois l'année finie : logements libérés, livrés, réellement soustraits ; attendus l'année suivante.
create table flux.realise (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    grandeur text not null check (grandeur <> ''),
    territoire text not null check (territoire <> ''),
    annees text not null check (annees <> ''),
    valeur text check (valeur <> ''),
    numerateur text check (numerateur <> ''),
    denominateur text check (denominateur <> ''),
    source text not null check (source <> ''),
    article text check (article <> ''),
    hypothese text check (hypothese <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.realise');

-- Une ligne : ce qui est donné pour un réservataire au lieu d'être calculé, sa convention étant ailleurs.
create table flux.donnes (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    reservataire text not null check (reservataire <> ''),
    objectif text check (objectif <> ''),
    part text check (part <> ''),
    flux text check (flux <> ''),
    dont_agents text check (dont_agents <> ''),
    origine text check (origine in ('garantie d''emprunt', 'apport de terrain ou de financement', 'origine inconnue')),
    source text not null check (source <> ''),
    article text check (article <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.donnes');

-- Une ligne : une convention signée avec un réservataire.
create table flux.conventions (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    id text not null check (id <> ''),
    reservataire text not null check (reservataire <> ''),
    type text check (type <> ''),
    texte text not null check (texte <> ''),
    article text check (article <> ''),
    effet text not null check (effet <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.conventions');

-- Une ligne : un avenant, ou un arrêté du préfet, qui change une convention.
create table flux.actes (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    id text not null check (id <> ''),
    convention text not null check (convention <> ''),
    forme text not null check (forme in ('avenant', 'arrêté')),
    texte text not null check (texte <> ''),
    article text check (article <> ''),
    du text not null check (du <> ''),
    au text check (au <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.actes');

-- Une ligne : un point que règle une convention, ou un de ses actes.
create table flux.stipulations (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    convention text not null check (convention <> ''),
    acte text check (acte <> ''),
    clause text not null check (clause <> ''),
    valeur text not null check (valeur <> ''),
    source text not null check (source <> ''),
    article text check (article <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.stipulations');

-- Une ligne : un réservataire qui fait gérer ses logements par un autre.
create table flux.delegations (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    reservataire text not null check (reservataire <> ''),
    gere_par text not null check (gere_par <> ''),
    part text check (part <> ''),
    sauf_agents text check (sauf_agents in ('oui', 'non')),
    acte text not null check (acte <> ''),
    article text check (article <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.delegations');

-- Une ligne : un logement.
create table flux.logements (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    territoire text not null check (territoire <> ''),
    numero text check (numero <> ''),
    reservataire text check (reservataire <> ''),
    typologie text check (typologie <> ''),
    financement text check (financement <> ''),
    adresse text check (adresse <> ''),
    qpv text check (qpv in ('oui', 'non')),
    zone_tendue text check (zone_tendue in ('oui', 'non')),
    construction text check (construction <> ''),
    mise_en_service text check (mise_en_service <> ''),
    accessibilite text check (accessibilite <> ''),
    convention_du text check (convention_du <> ''),
    convention_au text check (convention_au <> ''),
    motifs text check (motifs <> ''),
    ligne text check (ligne <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.logements');

-- Une ligne : un événement daté d'une orientation.
create table flux.evenements (
    _version bigint not null references flux.versions,
    _dossier text not null,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    id text not null check (id <> ''),
    orientation text not null check (orientation <> ''),
    date text not null check (date <> ''),
    fait text not null check (fait in ('mise à disposition', 'accusé de réception', 'acceptation du logement', 'refus du réservataire', 'désignation de candidats', 'visite', 'attribution', 'refus de la CALEOL', 'réponse du candidat', 'désistement', 'échec de tous les candidats', 'nouvelle désignation de candidats', 'bail signé', 'entrée dans les lieux', 'radiation de la demande au SNE', 'reprise par le bailleur', 'réorientation', 'annulation')),
    corrige text check (corrige <> ''),
    logement text check (logement <> ''),
    reservataire text check (reservataire <> ''),
    parc text check (parc in ('parc existant', 'programme neuf')),
    conforme text check (conforme in ('oui', 'non')),
    dossiers_au_bailleur text check (dossiers_au_bailleur in ('oui', 'non')),
    motif text check (motif <> ''),
    tour text check (tour <> ''),
    candidats text check (candidats <> ''),
    ajoutes text check (ajoutes <> ''),
    raison text check (raison <> ''),
    dalo text check (dalo in ('oui', 'non')),
    candidat text check (candidat <> ''),
    acceptee text check (acceptee in ('oui', 'non')),
    rang text check (rang <> ''),
    sous_condition text check (sous_condition in ('oui', 'non')),
    menage text check (menage in ('public prioritaire', 'public non prioritaire')),
    decision text check (decision in ('accepte', 'refuse', 'silence')),
    primary key (_version, _ligne),
    foreign key (_version, _dossier) references flux.versions (id, dossier),
    unique (_dossier, id)
);
select flux.garde_le_journal('flux.evenements');

-- Une ligne : un programme neuf : de l'année, de la précédente, ou à venir ; ses droits sont dans « acquisitions ».
create table flux.programmes (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    nom text not null check (nom <> ''),
    territoire text not null check (territoire <> ''),
    mise_en_service text not null check (mise_en_service <> ''),
    logements text not null check (logements <> ''),
    numeros text check (numeros <> ''),
    source text not null check (source <> ''),
    article text check (article <> ''),
    repartition text check (repartition <> ''),
    caleol text check (caleol <> ''),
    designation text check (designation <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.programmes');

-- Une ligne : un droit acquis dans l'année par un réservataire, avec un programme neuf ou autrement.
create table flux.acquisitions (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    reservataire text not null check (reservataire <> ''),
    programme text check (programme <> ''),
    date text check (date <> ''),
    genre text check (genre <> ''),
    intitule text check (intitule <> ''),
    logements text check (logements <> ''),
    part_reservee text check (part_reservee <> ''),
    quotite_garantie text check (quotite_garantie <> ''),
    derniere_echeance text check (derniere_echeance <> ''),
    fin text check (fin <> ''),
    origine text check (origine in ('garantie d''emprunt', 'apport de terrain ou de financement', 'origine inconnue')),
    territoire text check (territoire <> ''),
    source text check (source <> ''),
    article text check (article <> ''),
    annee_de_conversion text check (annee_de_conversion <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.acquisitions');

-- Une ligne : des logements réservés vendus ou démolis dans l'année, qui quittent l'état des lieux.
create table flux.sorties (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    reservataire text not null check (reservataire <> ''),
    droit text not null check (droit <> ''),
    logements text not null check (logements <> ''),
    motif text not null check (motif <> ''),
    source text not null check (source <> ''),
    article text check (article <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.sorties');

-- Une ligne : un droit, ou une partie d'un droit, qui passe dans l'année d'un bailleur à un autre.
create table flux.transferts (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    reservataire text not null check (reservataire <> ''),
    de text not null check (de <> ''),
    vers text not null check (vers <> ''),
    date text not null check (date <> ''),
    genre text not null check (genre <> ''),
    intitule text not null check (intitule <> ''),
    logements text not null check (logements <> ''),
    part_reservee text check (part_reservee <> ''),
    quotite_garantie text check (quotite_garantie <> ''),
    derniere_echeance text check (derniere_echeance <> ''),
    fin text check (fin <> ''),
    origine text check (origine in ('garantie d''emprunt', 'apport de terrain ou de financement', 'origine inconnue')),
    territoire text check (territoire <> ''),
    source text not null check (source <> ''),
    article text check (article <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.transferts');

-- Une ligne : des logements honorés dans l'année, comptés par le bailleur : ils remplacent le décompte des événements.
create table flux.honores (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    reservataire text not null check (reservataire <> ''),
    logements text not null check (logements <> ''),
    source text not null check (source <> ''),
    article text check (article <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.honores');

-- Une ligne : pourquoi l'objectif d'un réservataire n'a pas été atteint, comme le bailleur le justifie.
create table flux.justifications (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    reservataire text not null check (reservataire <> ''),
    texte text not null check (texte <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.justifications');

-- Une ligne : une formalité annuelle qui est faite.
create table flux.transmissions (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    objet text not null check (objet <> ''),
    annee text not null check (annee <> ''),
    date text not null check (date <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.transmissions');

-- Une ligne : des logements que l'année précédente ajoute à l'objectif d'un réservataire, ou en retire.
create table flux.reports (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    reservataire text not null check (reservataire <> ''),
    sens text not null check (sens in ('report', 'crédit')),
    logements text not null check (logements <> ''),
    source text not null check (source <> ''),
    article text check (article <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.reports');

-- Une ligne : ce qu'un document imprime, à contrôler.
create table flux.impressions (
    _version bigint not null references flux.versions,
    _ligne integer not null check (_ligne > 0),
    _autres jsonb,
    document text not null check (document <> ''),
    article text check (article <> ''),
    figure text not null check (figure <> ''),
    nature text not null check (nature in ('chiffre', 'plafond', 'année', 'fin')),
    reservataire text check (reservataire <> ''),
    attendu text not null check (attendu <> ''),
    texte text check (texte <> ''),
    primary key (_version, _ligne)
);
select flux.garde('flux.impressions');
