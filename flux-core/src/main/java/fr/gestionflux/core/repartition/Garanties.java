package fr.gestionflux.core.repartition;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Assise;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the guarantees' limit counts of a holder's homes, on each territory where its rights lie: the commune of an operation
 * counts its EPCI's and its département's guarantees as its own. Land and money are outside the limit (CCH R.441-5-4).
 *
 * @param lieux by territory; none when the limit counts nothing of this holder
 */
record Garanties(Map<Territoire, SurUnLieu> lieux) {

    static final Garanties AUCUNE = new Garanties(Map.of());

    /**
     * On one territory.
     *
     * @param connues homes of the rights known to come from guarantees; empty when there are none
     * @param possibles the same, those of unknown origin besides; never empty where the limit counts some
     */
    record SurUnLieu(Optional<Resultat<Quantite>> connues, Optional<Resultat<Quantite>> possibles) {

        private SurUnLieu chacune(Function<Resultat<Quantite>, Resultat<Quantite>> operation) {
            return new SurUnLieu(connues.map(operation), possibles.map(operation));
        }
    }

    static Garanties connues(Territoire lieu, Resultat<Quantite> toutes) {
        return new Garanties(Map.of(lieu, new SurUnLieu(Optional.of(toutes), Optional.of(toutes))));
    }

    static Garanties possibles(Territoire lieu, Resultat<Quantite> toutes) {
        return new Garanties(Map.of(lieu, new SurUnLieu(Optional.empty(), Optional.of(toutes))));
    }

    /** A charter that starts from a rate, not from rights, does not say where the rate comes from. */
    static Garanties de(ObjectifAnnuel o, Contingent c, Instruction i) {
        if (!i.garants().comprend(c.reservataire())) {
            return AUCUNE;
        }
        if (c.droits().isEmpty()) {
            return possibles(c.territoire(), o.exact());
        }
        Map<Territoire, SurUnLieu> lieux = new LinkedHashMap<>();
        List<Territoire> tous = c.droits().stream().map(c::lieu).distinct().toList();
        for (Territoire lieu : tous) {
            String ou = tous.size() > 1 ? " sur " + lieu : "";
            Predicate<Assise> ici = a -> a.lieu().orElse(c.territoire()).equals(lieu);
            Optional<Resultat<Quantite>> possibles =
                    part(o, c, i, ici.and(a -> a.origine() != Origine.APPORT), "garanties d'emprunt" + ou);
            boolean connues = c.droits().stream()
                    .noneMatch(d -> d.origine() == Origine.INCONNUE && c.lieu(d).equals(lieu));
            possibles.ifPresent(p -> lieux.put(
                    lieu,
                    new SurUnLieu(
                            connues
                                    ? possibles
                                    : part(
                                            o,
                                            c,
                                            i,
                                            ici.and(a -> a.origine() == Origine.GARANTIE),
                                            "garanties d'emprunt connues" + ou),
                            possibles)));
        }
        return new Garanties(lieux);
    }

    /** Told by what the rights of these origins and places are worth. */
    private static Optional<Resultat<Quantite>> part(
            ObjectifAnnuel o, Contingent c, Instruction i, Predicate<Assise> retenues, String quoi) {
        List<Assise> toutes = c.droits().stream().map(Assise::de).toList();
        if (toutes.stream().noneMatch(retenues)) {
            return Optional.empty();
        }
        Resultat<Quantite> tous = i.droits(c);
        boolean nuls = tous.estCalcule() && tous.valeur().signe() == 0;
        if (toutes.stream().allMatch(retenues)
                || (nuls && c.droits().stream().map(Droit::lieu).distinct().count() == 1)) {
            return Optional.of(o.exact());
        }
        if (nuls) {
            return Optional.of(ValeurDesDroits.partEgale(c, Assise::de, retenues)
                    .de(o.exact())
                    .nomme("dont " + quoi + " de " + c.reservataire(), Unite.LOGEMENTS, Cch.R441_5_3));
        }
        return Optional.of(ValeurDesDroits.dont(c, tous, Assise::de, retenues, (seuls, x) -> i.droits(seuls))
                .nomme("droits, dont " + quoi + ", de " + c.reservataire(), Unite.SANS, Cch.R441_5_4)
                .sur(tous)
                .de(o.exact())
                .nomme("dont " + quoi + " de " + c.reservataire(), Unite.LOGEMENTS, Cch.R441_5_3));
    }

    // --- seen from a territory

    /** Where some of them lie. */
    Set<Territoire> territoires() {
        return lieux.keySet();
    }

    Optional<Resultat<Quantite>> connuesDans(Territoire t) {
        return somme(t, SurUnLieu::connues);
    }

    Optional<Resultat<Quantite>> possiblesDans(Territoire t) {
        return somme(t, SurUnLieu::possibles);
    }

    /** Wherever they lie. */
    Optional<Resultat<Quantite>> possibles() {
        return reunis(lieux.values().stream(), SurUnLieu::possibles);
    }

    /** Nobody can say that all of them are guarantees. */
    boolean sontIncertainesDans(Territoire t) {
        return dans(t).anyMatch(l -> !l.connues().equals(l.possibles()));
    }

    boolean sontToutesDans(Territoire t) {
        return dans(t).count() == lieux.size();
    }

    private Stream<SurUnLieu> dans(Territoire t) {
        return lieux.entrySet().stream().filter(e -> e.getKey().estDans(t)).map(Map.Entry::getValue);
    }

    private Optional<Resultat<Quantite>> somme(
            Territoire t, Function<SurUnLieu, Optional<Resultat<Quantite>>> comptees) {
        return reunis(dans(t), comptees);
    }

    private static Optional<Resultat<Quantite>> reunis(
            Stream<SurUnLieu> lieux, Function<SurUnLieu, Optional<Resultat<Quantite>>> comptees) {
        List<Resultat<Quantite>> termes =
                lieux.flatMap(l -> comptees.apply(l).stream()).toList();
        return termes.isEmpty()
                ? Optional.empty()
                : Optional.of(termes.size() == 1 ? termes.get(0) : Resultat.somme(termes));
    }

    // --- cut, or given back

    /** What a limit leaves of them: of those that it concerned, the ones kept. */
    Garanties ramenees(Limite l, Resultat<Quantite> concernees, Resultat<Quantite> gardees) {
        boolean unSeul = dans(l.territoire()).count() == 1;
        return chacun((t, lieu) -> !t.estDans(l.territoire())
                ? lieu
                : unSeul
                        ? ramene(lieu, l, concernees, gardees)
                        : lieu.chacune(n -> l.maximum().sur(l.total()).de(n)));
    }

    private static SurUnLieu ramene(
            SurUnLieu lieu, Limite l, Resultat<Quantite> concernees, Resultat<Quantite> gardees) {
        return lieu.connues().filter(concernees::equals).isPresent()
                ? new SurUnLieu(
                        Optional.of(gardees),
                        lieu.possibles()
                                .map(p -> p == concernees
                                        ? gardees
                                        : p.moins(concernees).plus(gardees)))
                : new SurUnLieu(
                        lieu.connues().map(c -> l.maximum().sur(l.total()).de(c)), Optional.of(gardees));
    }

    Garanties plus(Resultat<Quantite> rendus) {
        if (lieux.size() < 2) {
            return chacun((t, lieu) -> lieu.chacune(n -> n.plus(rendus)));
        }
        Resultat<Quantite> toutes = possibles().orElseThrow();
        return chacun((t, lieu) -> lieu.chacune(n -> n.plus(n.sur(toutes).de(rendus))));
    }

    private Garanties chacun(BiFunction<Territoire, SurUnLieu, SurUnLieu> operation) {
        Map<Territoire, SurUnLieu> autres = new LinkedHashMap<>(lieux);
        autres.replaceAll((t, lieu) -> Objects.requireNonNull(operation.apply(t, lieu)));
        return new Garanties(autres);
    }
}
