package fr.gestionflux.core.charte;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Sujet;
import fr.gestionflux.core.temps.Dates;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When and where a text applies, and what a reader must know of a file that is elsewhere. */
record Portee(Reference texte, Periode vigueur, Optional<LocalDate> premierTerme, Set<String> departements) {

    Optional<Anomalie> horsPeriode(int annee) {
        return vigueur.chevauche(Periode.annee(annee))
                ? Optional.empty()
                : Optional.of(Anomalie.refus(
                        Codes.CHARTE_HORS_PERIODE,
                        "« " + texte + " » s'applique " + vigueur + " ; le dossier est de " + annee
                                + " : demandez la version de cette année-là"));
    }

    /** A charter read elsewhere than at home gives figures, to compare; they bind nobody. */
    Optional<Anomalie> horsTerritoire(Territoire t) {
        return t.a(Echelle.DEPARTEMENT)
                .filter(d -> !departements.isEmpty() && !departements.contains(d.code()))
                .map(d -> Anomalie.remarque(
                        Codes.TERRITOIRE_HORS_CHARTE,
                        "« " + texte + " » vaut pour "
                                + (departements.size() > 1 ? "les départements " : "le département ")
                                + String.join(", ", departements) + " ; « " + t + " » est dans « " + d + " » ("
                                + d.code() + ")"));
    }

    /** A right of another département is of the file of that département: counted here, it would be counted twice. */
    List<Anomalie> droitsHorsDepartement(Contingent c) {
        Optional<Territoire> chezLui = c.territoire().a(Echelle.DEPARTEMENT);
        List<Anomalie> refus = new ArrayList<>();
        for (Droit d : c.droits()) {
            d.lieu()
                    .filter(lieu -> {
                        Optional<Territoire> ici = lieu.a(Echelle.DEPARTEMENT);
                        return departements.isEmpty()
                                ? !ici.equals(chezLui)
                                : ici.filter(t -> departements.contains(t.code()))
                                        .isEmpty();
                    })
                    .map(lieu -> Anomalie.refus(
                            Codes.LIEU_HORS_DEPARTEMENT,
                            "« " + d.intitule() + " » de « " + c.reservataire() + " » ("
                                    + c.etatDesLieux().source() + ") est sur « " + lieu + " » ("
                                    + lieu.code() + ") ; attendu un lieu "
                                    + (departements.isEmpty()
                                            ? "de « "
                                                    + chezLui.map(Territoire::nom)
                                                            .orElse("") + " »"
                                            : "des départements de « " + texte + " » ("
                                                    + String.join(", ", departements) + ")")
                                    + " : donnez ce droit au dossier de son département"))
                    .ifPresent(refus::add);
        }
        return refus;
    }

    /** What is supposed of the year: that the charter was renewed, that the convention was in force. */
    List<Anomalie> reserves(
            int annee, Convention convention, Optional<Duree> duree, Optional<Stipulation<Prorata>> prorata) {
        LocalDate debut = LocalDate.of(annee, 1, 1);
        List<Anomalie> reserves = new ArrayList<>();
        premierTerme
                .filter(terme -> !terme.isAfter(debut))
                .map(terme -> "« " + texte + " » : premier terme le " + Dates.texte(terme)
                        + ", sa reconduction tacite est supposée")
                .map(m -> Anomalie.remarque(Codes.CHARTE_HORS_PERIODE, m).sur(Sujet.texte(texte.toString())))
                .ifPresent(reserves::add);
        LocalDate effet = convention.effet();
        boolean pasEncore = effet.getYear() > annee;
        boolean finie = duree.filter(
                        d -> !d.estTacite() && !effet.plusYears(d.ans()).isAfter(debut))
                .isPresent();
        if (pasEncore || finie) {
            reserves.add(Anomalie.remarque(
                    Codes.CONVENTION_HORS_PERIODE,
                    "« " + convention.texte() + " » prend effet le " + Dates.texte(effet)
                            + duree.map(d -> " pour " + d).orElse("") + " ; le dossier est de " + annee));
        }
        if (effet.getYear() == annee && !effet.equals(debut)) {
            reserves.add(Anomalie.remarque(
                    Codes.ANNEE_INCOMPLETE,
                    "« " + convention.texte() + " » prend effet le " + Dates.texte(effet) + " : "
                            + prorata.map(p -> "objectif de " + annee + " " + p.valeur() + " (" + p.source() + ")")
                                    .orElse("objectif de toute l'année " + annee
                                            + ", aucun texte n'en donnant une partie (« " + Clauses.PRORATA.id()
                                            + " » le dirait)")));
        }
        convention.actes().stream()
                .filter(a -> a.enPartie(annee))
                .map(a -> Anomalie.remarque(
                        Codes.ANNEE_INCOMPLETE,
                        a + " : "
                                + (a.vautPour(annee)
                                        ? "vaut ici pour toute l'année " + annee
                                        : "ne vaut pas pour " + annee + ", mais pour l'année de son premier jour")
                                + ", aucun texte n'en donnant une partie"))
                .forEach(reserves::add);
        return List.copyOf(reserves);
    }
}
