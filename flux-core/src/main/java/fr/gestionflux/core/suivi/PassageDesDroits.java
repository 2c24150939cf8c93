package fr.gestionflux.core.suivi;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Assise;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.suivi.Mouvement.Poste;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rights of a holder on 1 January: each of them as its inventory describes it, or their balance. No right is dropped
 * unless it ended, was used up or left; what the charter could not read is refused by name.
 */
final class PassageDesDroits {

    /** Rights acquired on a day of the year, and what they add. */
    record Acquis(LocalDate jour, Contingent droits, Resultat<Quantite> valeur) {}

    private final Instruction instruction;
    private final Contingent contingent;
    private final int annee;
    private final LocalDate au;
    private final List<Acquis> acquis;
    private final Map<String, Quantite> sortis;
    private final Transferts transferts;

    /**
     * For one year of one holder.
     *
     * @param sortis homes that left, by the name of their right
     */
    PassageDesDroits(
            Instruction instruction,
            Contingent contingent,
            LocalDate au,
            List<Acquis> acquis,
            Map<String, Quantite> sortis,
            Transferts transferts) {
        this.instruction = instruction;
        this.contingent = contingent;
        this.annee = au.getYear();
        this.au = au;
        this.acquis = acquis;
        this.sortis = new HashMap<>(sortis);
        this.transferts = transferts;
    }

    /** As the charter or the convention says; a balance where homes counted use rights up, else every right stays. */
    static PassageDAnnee mode(Charte charte) {
        return charte.stipulation(ClausesDuBilan.PASSAGE)
                .map(Stipulation::valeur)
                .orElse(
                        charte.stipulation(ClausesDuBilan.ECOULEMENT).isPresent()
                                ? PassageDAnnee.EN_SOLDE
                                : PassageDAnnee.EN_LIGNES);
    }

    /** Whether a right's last day is over. */
    static boolean aPrisFin(Droit d, LocalDate au) {
        return d.dernierJour().filter(fin -> fin.isBefore(au)).isPresent();
    }

    Contingent suivant(Exercice x, EtatDesLieux etat, Remarques anomalies) {
        return mode(instruction.charte()) == PassageDAnnee.EN_LIGNES
                ? enLignes(x, etat, anomalies)
                : enSolde(x, etat, anomalies);
    }

    // --- line by line

    private Contingent enLignes(Exercice x, EtatDesLieux etat, Remarques anomalies) {
        List<Droit> lignes = new ArrayList<>();
        transferts.restes(contingent.droits()).stream()
                .filter(d -> !aPrisFin(d, au))
                .map(this::sansLesSortis)
                .forEach(lignes::add);
        transferts.recus().forEach(t -> lignes.add(t.droit()));
        acquis.forEach(a -> lignes.addAll(acquises(a)));
        Resultat<Quantite> honores = x.total(Poste.HONORES);
        boolean ecoule = honores.estCalcule() && honores.valeur().signe() > 0;
        return lisible(ecoule ? ecoulees(lignes, honores.valeur(), anomalies) : lignes, x, etat, anomalies);
    }

    /** A right less the homes that were sold or demolished; a guarantee that loses homes is homes held. */
    private Droit sansLesSortis(Droit d) {
        Quantite aOter = sortis.getOrDefault(d.intitule(), Quantite.ZERO);
        if (aOter.signe() == 0) {
            return d;
        }
        Droit tenu = d instanceof GarantieEmprunt g ? g.enLogements() : d;
        // the rest from a line of the same label
        Quantite ote = aOter.compareTo(tenu.compte()) > 0 ? tenu.compte() : aOter;
        sortis.put(d.intitule(), aOter.moins(ote));
        return tenu.avecCompte(tenu.compte().moins(ote));
    }

    /** New rights as they are, where the charter's inventory is worth what it says that they add; else that number of homes. */
    private List<Droit> acquises(Acquis a) {
        Resultat<Quantite> telles = instruction.droits(a.droits());
        return telles.estCalcule()
                        && a.valeur().estCalcule()
                        && telles.valeur().equals(a.valeur().valeur())
                ? a.droits().droits()
                : enNombre(a);
    }

    private static List<Droit> enNombre(Acquis a) {
        List<Droit> droits = a.droits().droits();
        boolean uneAssise = droits.stream().map(Assise::de).distinct().count() == 1;
        Droit premier = droits.get(0);
        return List.of(new LogementsReserves(
                premier.intitule(),
                a.valeur().valeur(),
                uneAssise ? premier.origine() : Origine.INCONNUE,
                Optional.empty(),
                uneAssise ? premier.lieu() : Optional.empty()));
    }

    /** Where lines are kept though homes counted use rights up, each gives in proportion. */
    private List<Droit> ecoulees(List<Droit> lignes, Quantite honores, Remarques anomalies) {
        Resultat<Quantite> valeur = instruction.droits(contingent.avec(lignes));
        boolean entieres = lignes.stream().anyMatch(d -> d instanceof GarantieEmprunt || d instanceof Apport);
        if (!valeur.estCalcule() || valeur.valeur().signe() == 0 || entieres) {
            anomalies.ajoute(Anomalie.refus(
                    Codes.PASSAGE_ILLISIBLE,
                    "« " + contingent.reservataire() + " » : " + honores
                            + " droits écoulés ne se retirent d'aucune ligne sans en changer la nature ("
                            + noms(lignes) + ") ; fixez « " + ClausesDuBilan.PASSAGE.id() + " » en solde"));
            return lignes;
        }
        Quantite total = valeur.valeur();
        Quantite garde = honores.compareTo(total) > 0 ? Quantite.ZERO : total.moins(honores);
        Taux part = garde.sur(total);
        return lignes.stream().map(d -> d.avecCompte(d.compte().fois(part))).toList();
    }

    static String noms(List<Droit> lignes) {
        return lignes.stream().map(d -> "« " + d.intitule() + " »").collect(Collectors.joining(", "));
    }

    // --- a balance

    /** A line by origin and place, since the law's 20 % bears on guarantees only, each on its territory; homes counted use them up in proportion. */
    private Contingent enSolde(Exercice x, EtatDesLieux etat, Remarques anomalies) {
        Map<Assise, Quantite> parts = parts();
        Quantite cloture = x.cloture().valeur();
        Quantite total = parts.values().stream().reduce(Quantite.ZERO, Quantite::plus);
        if (parts.size() > 1 && total.signe() > 0 && !total.equals(cloture)) {
            anomalies.ajoute(Anomalie.remarque(
                    Codes.ORIGINES_AU_PRORATA,
                    "« " + contingent.reservataire()
                            + " » : aucun texte ne dit quels droits s'écoulent d'abord ; ceux de chaque origine ("
                            + parts.keySet().stream().map(Assise::toString).collect(Collectors.joining(", "))
                            + ") s'écoulent à proportion"));
        }
        List<DroitsUniques> uniques = new ArrayList<>();
        parts.forEach((assise, part) -> uniques.add(new DroitsUniques(
                "solde au 31/12/" + annee + (parts.size() > 1 ? ", " + assise : ""),
                total.signe() == 0 ? Quantite.ZERO : cloture.fois(part.sur(total)),
                assise.origine(),
                assise.lieu())));
        List<LogementsReserves> tenus = uniques.stream()
                .map(d -> new LogementsReserves(d.intitule(), d.nombre(), d.origine(), Optional.empty(), d.lieu()))
                .toList();
        return Stream.of(uniques, tenus)
                .map(forme -> Contingent.de(contingent.reservataire(), etat, forme))
                .filter(this::seLit)
                .findFirst()
                .orElseGet(() -> lisible(List.copyOf(uniques), x, etat, anomalies));
    }

    private boolean seLit(Contingent suivant) {
        return estLu(suivant.droits()) || instruction.droits(suivant).estCalcule();
    }

    private Map<Assise, Quantite> parts() {
        Map<Assise, Quantite> parts = new TreeMap<>();
        repartis(
                transferts.cedes().isEmpty() ? contingent : contingent.avec(transferts.restes(contingent.droits())),
                instruction::droits,
                parts);
        for (Transfert t : transferts.recus()) {
            repartis(contingent.avec(List.of(t.droit())), instruction::droits, parts);
        }
        for (Acquis a : acquis) {
            repartis(a.droits(), instruction::acquis, parts);
        }
        return parts;
    }

    /**
     * What rights of each origin and place are worth, brought to the total: a text may round it only once. Those that round to nothing one by
     * one share the total alike, since it is not lost; when a text cannot tell what one of them is worth, the total is of an
     * unknown origin.
     */
    private static void repartis(
            Contingent c, Function<Contingent, Resultat<Quantite>> valeur, Map<Assise, Quantite> parts) {
        List<Assise> assises = c.droits().stream().map(Assise::de).distinct().toList();
        if (assises.isEmpty()) {
            return;
        }
        Quantite total = valeur.apply(c).valeur();
        if (assises.size() == 1) {
            parts.merge(assises.get(0), total, Quantite::plus);
            return;
        }
        Map<Assise, Quantite> seules = new TreeMap<>();
        for (Assise a : assises) {
            Resultat<Quantite> seule = valeur.apply(c.dont(d -> Assise.de(d).equals(a)));
            if (!seule.estCalcule()) {
                parts.merge(new Assise(Origine.INCONNUE, Optional.empty()), total, Quantite::plus);
                return;
            }
            seules.put(a, seule.valeur());
        }
        Quantite somme = seules.values().stream().reduce(Quantite.ZERO, Quantite::plus);
        Taux egale = Taux.rapport(1, assises.size());
        seules.forEach((a, seule) ->
                parts.merge(a, total.fois(somme.signe() == 0 ? egale : seule.sur(somme)), Quantite::plus));
    }

    // --- in a form that the charter reads

    /** Every kind is one that the opening of this year was computed from: no rule needs to be asked again. */
    private boolean estLu(List<Droit> lignes) {
        return lignes.stream()
                .allMatch(d -> contingent.droits().stream()
                        .anyMatch(deja -> deja.genre().equals(d.genre())));
    }

    private Contingent lisible(List<Droit> lignes, Exercice x, EtatDesLieux etat, Remarques anomalies) {
        Contingent suivant = new Contingent(contingent.reservataire(), etat, lignes);
        if (estLu(lignes)) {
            return suivant;
        }
        Resultat<Quantite> lus = instruction.droits(suivant);
        if (x.cloture().estCalcule() && !lus.estCalcule()) {
            anomalies.ajoute(Anomalie.refus(
                    Codes.PASSAGE_ILLISIBLE,
                    "« " + contingent.reservataire() + " » : au 31/12/" + annee + ", ses droits (" + noms(lignes)
                            + ") ne sont pas tous d'une forme que « "
                            + instruction.charte().texte() + " » lise : "
                            + lus.anomalies().stream()
                                    .filter(Anomalie::estRefus)
                                    .map(Anomalie::message)
                                    .findFirst()
                                    .orElse("sans valeur")
                            + " ; fixez « " + ClausesDuBilan.PASSAGE.id() + " » autrement"));
        }
        return suivant;
    }
}
