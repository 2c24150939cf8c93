package fr.gestionflux.core.releve;

import fr.gestionflux.core.temps.Annees;

/**
 * Where facts are usually found, whatever the charter: the only table of it. A stock of 31 December N is in the register of
 * 1 January N+1, and so are the leases of N.
 */
enum SourceUsuelle {
    PATRIMOINE("l'inventaire du bailleur au 31/12/{N}, ou le répertoire (RPLS) au 01/01/{N+1}"),
    SOUS_LE_FLUX("l'inventaire du bailleur au 31/12/{N}, une fois ôtés les logements hors du flux (CCH, R.441-5)"),
    HORS_FLUX("l'inventaire du bailleur au 31/12/{N} : logements hors du flux (CCH, R.441-5)"),
    A_SOUSTRAIRE("la prévision du bailleur pour {N} : logements à soustraire du flux (CCH, R.441-5)"),
    SOUSTRAITS("les attributions de {N}, selon le bailleur (CCH, R.441-5)"),
    LIVRAISONS("la programmation du bailleur : mises en service de {N}"),
    PREVISION("la prévision du bailleur pour {N}, ou l'annexe de la convention pour {N}"),
    BESOIN("ce que le réservataire demande pour {N}"),
    DEPARTS("les départs enregistrés par le bailleur en {N}"),
    OCCUPATION("l'occupation au 31/12/{N} selon le bailleur, ou le répertoire (RPLS) au 01/01/{N+1}"),
    BAUX("les baux signés en {N}, selon le bailleur"),
    ROTATION("le répertoire (RPLS) au 01/01/{N+1}, ou les départs de {N} selon le bailleur"),
    MUTATIONS("le bailleur : part des attributions à ses locataires et à ceux d'autres bailleurs"),
    BAILLEUR("le bailleur");

    private final String texte;

    SourceUsuelle(String texte) {
        this.texte = texte;
    }

    String pour(Annees annees) {
        int suivante = annees.premiere() + 1;
        int derniereSuivante = annees.derniere() + 1;
        return texte.replace(
                        "{N+1}", suivante == derniereSuivante ? "" + suivante : suivante + " à " + derniereSuivante)
                .replace("{N}", annees.toString());
    }
}
