package fr.gestionflux.core.suivi;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Droit.DroitsUniques;
import fr.gestionflux.core.droit.Droit.GarantieEmprunt;
import fr.gestionflux.core.droit.Droit.LogementsReserves;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.suivi.Decompte.Sort;
import fr.gestionflux.core.suivi.Mouvement.Poste;
import fr.gestionflux.core.temps.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rights of one holder: the ledger of the year, and what it leaves to the next one. */
final class CompteDeDroits {

    private final Suivi suivi;
    private final Reservataire reservataire;
    private final Instruction instruction;
    private final Charte charte;
    private final LocalDate au;
    private final int annee;
    private final Affaires affaires;
    private final List<Acquis> acquis;

    /** Rights acquired on a day of the year, and what they add. */
    private record Acquis(LocalDate jour, Contingent droits, Resultat<Quantite> valeur) {}

    /** Reads what was acquired in the whole year: to be made before the objective, which says what no rule read. */
    CompteDeDroits(Suivi suivi, Reservataire reservataire, Instruction instruction, LocalDate au) {
        this.suivi = suivi;
        this.reservataire = reservataire;
        this.instruction = instruction;
        this.charte = instruction.charte();
        this.au = au;
        this.annee = suivi.dossier().annee();
        this.affaires = suivi.lue().affaires(reservataire);
        this.acquis = Stream.concat(
                        affaires.programmes().stream()
                                .map(p -> acquis(p.programme().miseEnService(), p.droits())),
                        affaires.acquisitions().stream()
                                .map(c -> acquis(c.etatDesLieux().au(), c)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Acquis> acquis(LocalDate jour, Contingent c) {
        return jour.getYear() == annee && !c.droits().isEmpty()
                ? Optional.of(new Acquis(jour, c, instruction.acquis(c)))
                : Optional.empty();
    }

    /** Empty for a holder that has no rights of its own: the State's rate is not a stock. */
    Optional<Exercice> exercice(Resultat<Quantite> honores, Consumer<Anomalie> anomalies) {
        return suivi.dossier()
                .contingent(reservataire)
                .filter(c -> !c.droits().isEmpty() || !acquis().isEmpty())
                .map(c -> exercice(c, honores, anomalies));
    }

    private Exercice exercice(Contingent c, Resultat<Quantite> honores, Consumer<Anomalie> anomalies) {
        Resultat<Quantite> ouverture = instruction.droits(c);
        Unite unite = ouverture.unite();
        List<Mouvement> mouvements = new ArrayList<>();
        horsAnnee(anomalies);
        for (Acquis a : acquis()) {
            mouvements.add(ImmutableMouvement.of(Poste.ACQUIS, a.valeur()));
        }
        instruction
                .siFixe(ClausesDuBilan.ECOULEMENT, unite)
                .ifPresent(parLogement -> mouvements.add(ImmutableMouvement.of(
                        Poste.HONORES,
                        parLogement
                                .fois(honores)
                                .nomme(
                                        "droits écoulés en " + annee,
                                        unite,
                                        parLogement.reference().orElseThrow()))));
        Contingent tenus = unite.equals(Unite.LOGEMENTS) ? enLogements(c) : c;
        echus(tenus)
                .forEach(l -> mouvements.add(ImmutableMouvement.of(
                        Poste.ECHUS,
                        c.lu(
                                "« " + l.intitule() + " », jusqu'au "
                                        + Dates.texte(l.fin().orElseThrow()),
                                l.nombre(),
                                unite))));
        sorties(tenus, unite, anomalies).forEach(p -> mouvements.add(ImmutableMouvement.of(Poste.SORTIS, p.nombre())));
        return Exercice.de(reservataire, annee, ouverture, mouvements, unite, texte(c));
    }

    private Reference texte(Contingent c) {
        return instruction.droits(c).reference().orElse(charte.texte());
    }

    private List<Acquis> acquis() {
        return acquis.stream().filter(a -> !a.jour().isAfter(au)).toList();
    }

    /** A programme may be to come; an acquisition of another year belongs to the file of that year. */
    private void horsAnnee(Consumer<Anomalie> anomalies) {
        affaires.acquisitions().stream()
                .filter(a -> a.etatDesLieux().au().getYear() != annee)
                .map(a -> Anomalie.refus(
                        Codes.ACQUISITION_HORS_ANNEE,
                        "droits acquis par « " + reservataire + " » ("
                                + a.droits().stream()
                                        .map(d -> "« " + d.intitule() + " »")
                                        .collect(Collectors.joining(", "))
                                + ") : reçu le " + Dates.texte(a.etatDesLieux().au()) + " ; attendu un jour de "
                                + annee + " (" + a.etatDesLieux().source() + ")"))
                .forEach(anomalies);
    }

    /** Where a charter counts homes held, a guarantee is the homes that it reserves, this year and the next. */
    private static Contingent enLogements(Contingent c) {
        return new Contingent(
                c.reservataire(),
                c.etatDesLieux(),
                c.droits().stream()
                        .map(d -> d instanceof GarantieEmprunt g ? g.enLogements() : d)
                        .toList());
    }

    private boolean aPrisFin(LogementsReserves l) {
        return l.fin().filter(f -> f.isBefore(au)).isPresent();
    }

    /** Those that ended since the inventory; what had ended before it is worth 0 in the opening already. */
    private List<LogementsReserves> echus(Contingent c) {
        return c.droits(LogementsReserves.class)
                .filter(this::aPrisFin)
                .filter(l -> !l.fin().orElseThrow().isBefore(c.etatDesLieux().au()))
                .toList();
    }

    /** What left, its number checked: when it cannot be, the ledger has no closing. */
    private record Parti(Sortie sortie, Resultat<Quantite> nombre) {}

    /** Homes may only leave a right that the holder has and that is not converted, and no more than it has left. */
    private List<Parti> sorties(Contingent c, Unite unite, Consumer<Anomalie> anomalies) {
        if (affaires.sorties().isEmpty()) {
            return List.of();
        }
        Map<String, List<Droit>> parIntitule = c.droits().stream().collect(Collectors.groupingBy(Droit::intitule));
        Map<String, Quantite> partis = new HashMap<>();
        List<Parti> retenus = new ArrayList<>();
        for (Sortie s : affaires.sorties()) {
            List<Droit> vises = parIntitule.getOrDefault(s.droit(), List.of());
            Quantite detenu = vises.stream().map(this::peutSortir).reduce(Quantite.ZERO, Quantite::plus);
            Quantite reste = detenu.moins(partis.getOrDefault(s.droit(), Quantite.ZERO));
            Resultat<Quantite> nombre = nombre(s, detenu, unite);
            if (!nombre.estCalcule()) {
                retenus.add(new Parti(s, nombre));
            } else if (vises.stream().anyMatch(CompteDeDroits::estConverti)) {
                anomalies.accept(Anomalie.refus(
                        Codes.DROIT_DEJA_CONVERTI,
                        sortie(s) + " : reçu " + s.nombre() + " ; ce droit est converti en droits uniques (" + texte(c)
                                + "), et ne s'éteint pas avec ses logements"));
            } else if (s.nombre().compareTo(reste) > 0) {
                anomalies.accept(Anomalie.refus(
                        Codes.DEPASSEMENT,
                        sortie(s) + " : reçu " + s.nombre() + " ; « " + reservataire + " » y détient encore " + reste
                                + " (" + s.source() + ")"));
            } else {
                partis.merge(s.droit(), s.nombre(), Quantite::plus);
                retenus.add(new Parti(s, nombre));
            }
        }
        return retenus;
    }

    /** A right on a whole number of homes loses whole homes; one on a part of them may lose a part. */
    private Resultat<Quantite> nombre(Sortie s, Quantite detenu, Unite unite) {
        Resultat<Quantite> nombre =
                Resultat.donnee("« " + s.droit() + " », " + s.motif(), s.nombre(), unite, s.source());
        return (detenu.estEntiere()
                        ? NombresCommuniques.entier(sortie(s), nombre)
                        : NombresCommuniques.positif(sortie(s), nombre))
                .sur(reservataire.sujet());
    }

    private static String sortie(Sortie s) {
        return "sortie de « " + s.droit() + " » (" + s.motif() + ")";
    }

    private static boolean estConverti(Droit d) {
        return !(d instanceof LogementsReserves || d instanceof DroitsUniques);
    }

    private Quantite peutSortir(Droit d) {
        if (d instanceof LogementsReserves l) {
            return aPrisFin(l) ? Quantite.ZERO : l.nombre();
        }
        return d instanceof DroitsUniques du ? du.nombre() : Quantite.ZERO;
    }

    // --- the next year

    Ouverture ouverture(Situation s) {
        Remarques anomalies = new Remarques(s.convention(), annee);
        Optional<Contingent> actuel = suivi.dossier().contingent(reservataire);
        Reference source =
                Reference.de("clôture de " + annee + ", " + s.convention().texte());
        EtatDesLieux etat = new EtatDesLieux(LocalDate.of(annee, 12, 31), source);
        Optional<Contingent> suivant = actuel.flatMap(c -> s.droits().isEmpty()
                ? Optional.of(new Contingent(reservataire, etat, List.of()))
                : s.droits()
                        .filter(x -> x.cloture().estCalcule())
                        .map(x -> new Contingent(reservataire, etat, lignes(c, x, anomalies))));
        s.droits().ifPresent(x -> anomalies.ajouteTout(x.cloture().anomalies()));
        Optional<Report> reporte = reporte(s, anomalies);
        return ImmutableOuverture.of(
                reservataire, annee + 1, suivant, s.droits(), reporte, s.decomptes(Sort.EN_COURS), anomalies.siennes());
    }

    private List<Droit> lignes(Contingent c, Exercice x, Remarques anomalies) {
        return x.ouverture().unite().equals(Unite.LOGEMENTS)
                ? logements(enLogements(c), anomalies)
                : droitsUniques(c, x.cloture().valeur(), anomalies);
    }

    /** Each line of the inventory goes on, less what left it; what was acquired is a line of its own. */
    private List<Droit> logements(Contingent c, Remarques anomalies) {
        Map<String, Quantite> partis = new HashMap<>();
        sorties(c, Unite.LOGEMENTS, anomalies::ajoute)
                .forEach(p -> partis.merge(p.sortie().droit(), p.sortie().nombre(), Quantite::plus));
        List<Droit> lignes = new ArrayList<>();
        c.droits(LogementsReserves.class).filter(l -> !aPrisFin(l)).forEach(l -> {
            Quantite aOter = partis.getOrDefault(l.intitule(), Quantite.ZERO);
            Quantite ote =
                    aOter.compareTo(l.nombre()) > 0 ? l.nombre() : aOter; // the rest from a line of the same label
            partis.put(l.intitule(), aOter.moins(ote));
            lignes.add(new LogementsReserves(l.intitule(), l.nombre().moins(ote), l.origine(), l.fin()));
        });
        for (Acquis a : acquis()) {
            lignes.add(new LogementsReserves(
                    a.droits().droits().get(0).intitule(), a.valeur().valeur(), origine(a.droits()), Optional.empty()));
        }
        return lignes;
    }

    private static Origine origine(Contingent a) {
        return a.droits().stream().map(Droit::origine).distinct().count() == 1
                ? a.droits().get(0).origine()
                : Origine.INCONNUE;
    }

    /** A line by origin, since the law's 20 % bears on guarantees only; homes counted use them up in proportion. */
    private List<Droit> droitsUniques(Contingent c, Quantite cloture, Remarques anomalies) {
        Map<Origine, Quantite> parts = new EnumMap<>(Origine.class);
        repartis(c, k -> instruction.droits(k), parts);
        for (Acquis a : acquis()) {
            repartis(a.droits(), instruction::acquis, parts);
        }
        Quantite total = parts.values().stream().reduce(Quantite.ZERO, Quantite::plus);
        if (parts.size() > 1 && total.signe() > 0 && !total.equals(cloture)) {
            anomalies.ajoute(Anomalie.remarque(
                    Codes.ORIGINES_AU_PRORATA,
                    "« " + reservataire + " » : aucun texte ne dit quels droits s'écoulent d'abord ; ceux de chaque"
                            + " origine ("
                            + parts.keySet().stream().map(Origine::toString).collect(Collectors.joining(", "))
                            + ") s'écoulent à proportion"));
        }
        List<Droit> lignes = new ArrayList<>();
        parts.forEach((origine, part) -> lignes.add(new DroitsUniques(
                "solde au 31/12/" + annee + (parts.size() > 1 ? ", " + origine : ""),
                total.signe() == 0 ? Quantite.ZERO : cloture.fois(part.sur(total)),
                origine)));
        return lignes;
    }

    /**
     * What each origin is worth, brought to the total: a text may round it only once. Origins that round to nothing one by
     * one share the total alike, since it is not lost; when a text cannot tell what one of them is worth, the total is of an
     * unknown origin.
     */
    private void repartis(Contingent c, Function<Contingent, Resultat<Quantite>> valeur, Map<Origine, Quantite> parts) {
        List<Origine> origines =
                c.droits().stream().map(Droit::origine).distinct().toList();
        Quantite total = valeur.apply(c).valeur();
        if (origines.size() == 1) {
            parts.merge(origines.get(0), total, Quantite::plus);
            return;
        }
        Map<Origine, Quantite> seules = new EnumMap<>(Origine.class);
        for (Origine o : origines) {
            Contingent seul = new Contingent(
                    c.reservataire(),
                    c.etatDesLieux(),
                    c.droits().stream().filter(d -> d.origine() == o).toList());
            Resultat<Quantite> seule = valeur.apply(seul);
            if (!seule.estCalcule()) {
                parts.merge(Origine.INCONNUE, total, Quantite::plus);
                return;
            }
            seules.put(o, seule.valeur());
        }
        Quantite somme = seules.values().stream().reduce(Quantite.ZERO, Quantite::plus);
        Taux egale = Taux.rapport(1, origines.size());
        seules.forEach((o, seule) ->
                parts.merge(o, total.fois(somme.signe() == 0 ? egale : seule.sur(somme)), Quantite::plus));
    }

    private Optional<Report> reporte(Situation s, Remarques anomalies) {
        Optional<Stipulation<RegleDeReport>> regle = charte.stipulation(ClausesDuBilan.REPORT);
        if (regle.isEmpty() || !s.reste().estCalcule() || s.reste().valeur().signe() == 0) {
            return Optional.empty();
        }
        Reference texte = regle.get().citation();
        Resultat<Quantite> manque = s.reste().nomme("objectif de " + annee + " non atteint", Unite.LOGEMENTS, texte);
        String motif = suivi.justifications().get(reservataire);
        boolean deDroit = regle.get().valeur() == RegleDeReport.DE_DROIT && motif == null;
        anomalies.ajoute(Anomalie.remarque(
                Codes.OBJECTIF_NON_ATTEINT,
                "« " + reservataire + " » : il manque " + manque.texte(0) + " ; les objectifs non atteints sans"
                        + " justification " + regle.get().valeur()
                        + (motif == null ? "" : " ; justification donnée : « " + motif + " »") + " (" + texte + ")"));
        return Optional.of(ImmutableReport.of(
                manque,
                regle.get().valeur(),
                (deDroit ? manque : Resultat.donnee("rien de droit", Quantite.ZERO, Unite.LOGEMENTS, texte))
                        .nomme("report sur " + (annee + 1), Unite.LOGEMENTS, texte)));
    }
}
