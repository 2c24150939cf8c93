package fr.gestionflux.core.repartition;

import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.repartition.LigneDeRepartition.Provenance;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Who has a line: the holders described, then those that the file knows and nobody described. For one thread. */
final class PartsDecrites {

    private final CalculDesParts calcul;
    private final Map<Reservataire, PartEnCours> parts = new LinkedHashMap<>();
    private final List<Anomalie> dites = new ArrayList<>();

    PartsDecrites(CalculDesParts calcul) {
        this.calcul = calcul;
    }

    /**
     * Every holder's.
     *
     * @param vus the holders that were looked at: one that the charter alone cannot compute has no line, and its rules have
     *     read what they read
     * @param dites why some were not taken in, and who has no convention
     */
    record Completes(List<PartEnCours> parts, Set<Reservataire> vus, List<Anomalie> dites) {}

    void convention(Convention c) {
        if (c.bailleur().equals(calcul.dossier().bailleur())) {
            admet(c.reservataire(), c.texte().toString(), () -> calcul.selon(c));
        } else {
            dites.add(Anomalie.refus(
                            Codes.BAILLEUR_ETRANGER,
                            "« " + c.texte() + " » est de « " + c.bailleur() + " » ; la répartition "
                                    + calcul.dossier().annee() + " est de « "
                                    + calcul.dossier().bailleur() + " »")
                    .sur(c.reservataire().sujet()));
        }
    }

    void donnee(PartEnCours part) {
        admet(part.reservataire(), ResteDuBailleur.source(part.exact()).toString(), () -> part);
    }

    private void admet(Reservataire r, String source, Supplier<PartEnCours> part) {
        if (r.categorie() == Categorie.BAILLEUR) {
            dites.add(Anomalie.refus(
                    Codes.CONTINGENT_DU_BAILLEUR,
                    "« " + r + " » (" + source
                            + ") : le contingent propre du bailleur est le reste du flux, il ne se donne pas"));
        } else if (!concerne(r)) {
            dites.add(Anomalie.refus(
                    Codes.TERRITOIRE_ETRANGER,
                    "« " + r + " » (" + source + ") a ses droits sur « " + r.territoire()
                            + " » ; la répartition est celle de « " + calcul.territoire() + " »"));
        } else if (parts.containsKey(r)) {
            dites.add(Anomalie.refus(
                    Codes.RESERVATAIRE_EN_DOUBLE,
                    "« " + r + " » (" + source
                            + ") a déjà une ligne ; la première est gardée, attendu une par réservataire"));
        } else {
            parts.put(r, part.get());
        }
    }

    /** A holder of a larger territory may have all its rights in this one. */
    private boolean concerne(Reservataire r) {
        return r.territoire().estDans(calcul.territoire())
                || calcul.dossier()
                        .contingent(r)
                        .filter(c -> !c.droits().isEmpty()
                                && c.droits().stream().allMatch(d -> c.lieu(d).estDans(calcul.territoire())))
                        .isPresent();
    }

    /** What was described is left as it is. */
    Completes completes() {
        List<PartEnCours> toutes = new ArrayList<>(parts.values());
        Set<Reservataire> vus = new LinkedHashSet<>(parts.keySet());
        List<Anomalie> tout = new ArrayList<>(dites);
        for (Contingent c : calcul.dossier().contingents(calcul.territoire())) {
            Reservataire r = c.reservataire();
            if (r.categorie() != Categorie.BAILLEUR && concerne(r) && vus.add(r)) {
                Validation<Seq<Anomalie>, PartEnCours> part =
                        calcul.calculer(sansConvention(r), Provenance.SANS_CONVENTION);
                part.forEach(toutes::add);
                tout.add(remarque(c, part).sur(r.sujet()));
            }
        }
        return new Completes(toutes, vus, tout);
    }

    private Convention sansConvention(Reservataire r) {
        return Convention.builder()
                .texte(calcul.charte().texte())
                .bailleur(calcul.dossier().bailleur())
                .reservataire(r)
                .effet(LocalDate.of(calcul.dossier().annee(), 1, 1))
                .build();
    }

    /** A right without a convention is still a right: it is told with what the charter alone would give it. */
    private Anomalie remarque(Contingent c, Validation<Seq<Anomalie>, PartEnCours> part) {
        String qui = "« " + c.reservataire() + " » (" + c.enBref()
                + ") : ni convention ni objectif donnés pour cette répartition ; « "
                + calcul.charte().texte() + " » ";
        return Anomalie.remarque(
                Codes.SANS_CONVENTION,
                part.fold(
                        refus -> qui + "ne donne pas d'objectif sans convention ("
                                + refus.head().message() + ") : le contingent du bailleur comprend ce qui"
                                + " reviendrait à ces droits ; attendu sa convention, ou son objectif",
                        p -> qui + "donne, sans convention, "
                                + p.deLaConvention().texte(2)
                                + ", hors du contingent du bailleur : géré par le préfet tant que la convention n'est"
                                + " pas signée (usage du ministère chargé du logement) ; attendu sa convention, ou son"
                                + " objectif"));
    }
}
