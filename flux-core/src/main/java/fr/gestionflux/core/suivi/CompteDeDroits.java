package fr.gestionflux.core.suivi;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.suivi.Decompte.Sort;
import fr.gestionflux.core.suivi.Mouvement.Poste;
import fr.gestionflux.core.suivi.PassageDesDroits.Acquis;
import fr.gestionflux.core.temps.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final boolean enLignes;
    private final Affaires affaires;
    private final List<Acquis> acquis;

    /** Reads what was acquired in the whole year: to be made before the objective, which says what no rule read. */
    CompteDeDroits(Suivi suivi, Reservataire reservataire, Instruction instruction, LocalDate au) {
        this.suivi = suivi;
        this.reservataire = reservataire;
        this.instruction = instruction;
        this.charte = instruction.charte();
        this.au = au;
        this.annee = suivi.dossier().annee();
        this.enLignes = PassageDesDroits.mode(charte) == PassageDAnnee.EN_LIGNES;
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
                .filter(c -> !c.droits().isEmpty()
                        || !acquis().isEmpty()
                        || !affaires.transferts().isEmpty())
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
        if (enLignes) {
            echus(c).forEach(d -> mouvements.add(ImmutableMouvement.of(Poste.ECHUS, echu(d, c, unite))));
        }
        sorties(enLignes ? enLogements(c) : c, unite, anomalies)
                .forEach(p -> mouvements.add(ImmutableMouvement.of(Poste.SORTIS, p.nombre())));
        Transferts transferts = transferts(c, anomalies);
        transferts
                .recus()
                .forEach(t -> mouvements.add(
                        ImmutableMouvement.of(Poste.RECUS, bouge(t, "de « " + t.de() + " »", c, unite))));
        transferts
                .cedes()
                .forEach(t -> mouvements.add(
                        ImmutableMouvement.of(Poste.TRANSFERES, bouge(t, "à « " + t.vers() + " »", c, unite))));
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
                                + PassageDesDroits.noms(a.droits())
                                + ") : reçu le " + Dates.texte(a.etatDesLieux().au()) + " ; attendu un jour de "
                                + annee + " (" + a.etatDesLieux().source() + ")"))
                .forEach(anomalies);
    }

    /** Where a charter counts homes held, a guarantee is the homes that it reserves, this year and the next. */
    private static Contingent enLogements(Contingent c) {
        return c.avec(c.droits().stream()
                .map(d -> d instanceof GarantieEmprunt g ? g.enLogements() : d)
                .toList());
    }

    /** Those that ended since the inventory; what had ended before it is worth 0 in the opening already. */
    private List<Droit> echus(Contingent c) {
        return c.droits().stream()
                .filter(d -> PassageDesDroits.aPrisFin(d, au))
                .filter(d ->
                        !d.dernierJour().orElseThrow().isBefore(c.etatDesLieux().au()))
                .toList();
    }

    private Resultat<Quantite> echu(Droit d, Contingent c, Unite unite) {
        return seul(
                d,
                c,
                n -> c.lu(
                        "« " + d.intitule() + " », jusqu'au "
                                + Dates.texte(d.dernierJour().orElseThrow()),
                        n,
                        unite));
    }

    private Resultat<Quantite> bouge(Transfert t, String ou, Contingent c, Unite unite) {
        return seul(
                t.droit(), c, n -> Resultat.donnee("« " + t.droit().intitule() + " », " + ou, n, unite, t.source()));
    }

    /** What a right is worth alone, under the name of what happened to it. */
    private Resultat<Quantite> seul(Droit d, Contingent c, Function<Quantite, Resultat<Quantite>> mouvement) {
        Resultat<Quantite> valeur = instruction.droits(c.avec(List.of(d)));
        return valeur.estCalcule() ? mouvement.apply(valeur.valeur()) : valeur;
    }

    private Transferts transferts(Contingent c, Consumer<Anomalie> anomalies) {
        return Transferts.de(affaires.transferts(), c, suivi.dossier().bailleur(), annee, au, anomalies);
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
        return estConverti(d) || PassageDesDroits.aPrisFin(d, au) ? Quantite.ZERO : d.compte();
    }

    // --- the next year

    private PassageDesDroits passage(Contingent c, Remarques anomalies) {
        Map<String, Quantite> sortis = new HashMap<>();
        if (enLignes) {
            sorties(enLogements(c), instruction.droits(c).unite(), anomalies::ajoute)
                    .forEach(p -> sortis.merge(p.sortie().droit(), p.sortie().nombre(), Quantite::plus));
        }
        return new PassageDesDroits(instruction, c, au, acquis(), sortis, transferts(c, anomalies::ajoute));
    }

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
                        .map(x -> passage(c, anomalies).suivant(x, etat, anomalies)));
        s.droits().ifPresent(x -> anomalies.ajouteTout(x.cloture().anomalies()));
        ReportDeLObjectif report = new ReportDeLObjectif(s, charte);
        Optional<Report> reporte = report.reporte(suivi.justifications().get(reservataire), anomalies);
        return ImmutableOuverture.of(
                reservataire,
                annee + 1,
                suivant,
                s.droits(),
                reporte,
                report.credit(),
                s.decomptes(Sort.EN_COURS),
                anomalies.siennes());
    }
}
