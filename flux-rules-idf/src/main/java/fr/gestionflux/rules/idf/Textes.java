package fr.gestionflux.rules.idf;

import fr.gestionflux.core.preuve.Reference;

/** The documents that the rules cite. The model's « chapitres I.B et I.C » in its § III.B mean II.B and II.C. */
final class Textes {

    static final Reference MODELE = Reference.de("modèle DRIHL-AORIF, version 2, octobre 2023");
    static final Reference MONTMORENCY = Reference.de("convention Montmorency – Seqens, 19/08/2024");

    private Textes() {}
}
