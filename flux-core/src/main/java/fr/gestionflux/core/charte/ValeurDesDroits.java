package fr.gestionflux.core.charte;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.Genre;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Etape;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.temps.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What the rights of a holder are worth: small functions that the rules of charters compose. Pure and thread-safe.
 *
 * <pre>{@code
 * ValeurDesDroits.tenus(droits, texte.art("art. 3.1"));   // = 8 — Escalquens – Promologis, annex 1, art. 2
 * }</pre>
 */
public final class ValeurDesDroits {

    private static final Etape<Quantite> LOGEMENTS = Etape.quantite("logements", Unite.LOGEMENTS);
    private static final Etape<Quantite> LOGEMENTS_RESERVES = Etape.quantite("logements réservés", Unite.LOGEMENTS);
    private static final Etape<Taux> PART_RESERVEE = Etape.taux("part réservée");
    private static final Etape<Taux> QUOTITE_GARANTIE = Etape.taux("quotité garantie");

    private ValeurDesDroits() {}

    /**
     * Converts each right of a kind and adds them up.
     *
     * @param <D> the kind
     * @param c the holder's rights
     * @param nature the class of the kind
     * @param conversion what one right is worth
     * @return the sum; 0 when there is none
     */
    public static <D extends Droit> Resultat<Quantite> somme(
            Contingent c, Class<D> nature, Function<D, Resultat<Quantite>> conversion) {
        List<Resultat<Quantite>> termes = new ArrayList<>();
        for (Droit d : c.droits()) {
            if (nature.isInstance(d)) {
                termes.add(conversion.apply(nature.cast(d)));
            }
        }
        return Resultat.somme(termes);
    }

    /**
     * A total, refused by name for any right of a kind that the charter does not read.
     *
     * @param c the holder's rights
     * @param lus the kinds that the charter reads
     * @param total what those are worth
     * @param texte the article
     * @return the total, without value when a right of another kind is there
     */
    public static Resultat<Quantite> seulement(
            Contingent c, List<Genre<?>> lus, Resultat<Quantite> total, Reference texte) {
        Resultat<Quantite> somme = total;
        for (Droit d : c.droits()) {
            if (!lus.contains(d.genre())) {
                somme = somme.plus(Resultat.manquant(
                        d.intitule(),
                        Anomalie.refus(
                                Codes.DROIT_ILLISIBLE,
                                "« " + d.intitule() + " » (" + c.reservataire() + ") est de nature « "
                                        + d.genre().nom()
                                        + " » ; « " + texte + " » ne lit que : "
                                        + lus.stream().map(Genre::nom).collect(Collectors.joining(", ")))));
            }
        }
        return somme;
    }

    /**
     * Droits uniques already counted as such: last year's balance, or rights acquired as such.
     *
     * @param c the holder's rights
     * @return the sum; 0 when there is none
     */
    public static Resultat<Quantite> solde(Contingent c) {
        return somme(c, DroitsUniques.class, d -> c.lu(d.intitule(), d.nombre(), Unite.DROITS_UNIQUES));
    }

    /**
     * Of what rights are worth, the part of some, told apart by their origin or their place: a text may round their total
     * only once, and each group then has its proportion of it. Groups that round to nothing one by one share the total alike,
     * since it is not lost.
     *
     * @param <K> what tells rights apart
     * @param c the holder's rights
     * @param total what they are worth together
     * @param cle what tells them apart, for instance {@code Droit::origine}
     * @param retenues those asked
     * @param valeur what the rights of one group are worth alone
     * @return the part of the total; without value when the total has none
     */
    public static <K> Resultat<Quantite> dont(
            Contingent c,
            Resultat<Quantite> total,
            Function<Droit, K> cle,
            Predicate<K> retenues,
            BiFunction<Contingent, K, Resultat<Quantite>> valeur) {
        List<K> groupes = c.droits().stream().map(cle).distinct().toList();
        List<K> voulus = groupes.stream().filter(retenues).toList();
        if (voulus.size() == groupes.size() || !total.estCalcule()) {
            return total;
        }
        Map<K, Resultat<Quantite>> seules = new LinkedHashMap<>();
        groupes.forEach(k -> seules.put(k, valeur.apply(c.dont(d -> cle.apply(d).equals(k)), k)));
        Resultat<Quantite> somme = Resultat.somme(List.copyOf(seules.values()));
        Resultat<Quantite> partie = Resultat.somme(
                voulus.stream().map(k -> Objects.requireNonNull(seules.get(k))).toList());
        if (!somme.estCalcule() || somme.valeur().equals(total.valeur())) {
            return partie;
        }
        return somme.valeur().signe() == 0
                ? partEgale(c, cle, retenues).de(total)
                : partie.sur(somme).de(total);
    }

    /**
     * The share of some rights where nothing that they are worth tells them apart: their groups share alike.
     *
     * @param <K> what tells rights apart
     * @param c the holder's rights, at least one
     * @param cle what tells them apart
     * @param retenues those asked
     * @return groups asked ÷ groups
     */
    public static <K> Resultat<Taux> partEgale(Contingent c, Function<Droit, K> cle, Predicate<K> retenues) {
        List<K> groupes = c.droits().stream().map(cle).distinct().toList();
        return Resultat.donnee(
                "part égale de chacun",
                Taux.rapport(groupes.stream().filter(retenues).count(), groupes.size()),
                Unite.SANS,
                c.etatDesLieux().source());
    }

    /**
     * Homes held, as an inventory of homes finds them, and those that guarantees reserve where a file describes guarantees
     * instead: homes × share, remarked. A right that has ended is worth 0, and it is remarked.
     *
     * @param c the holder's rights
     * @param texte the article
     * @return homes; without value when a right of another kind is there
     */
    public static Resultat<Quantite> tenus(Contingent c, Reference texte) {
        Resultat<Quantite> reserves = somme(c, LogementsReserves.class, l -> reserves(l, c));
        boolean garanties = c.a(GarantieEmprunt.class);
        return seulement(
                c,
                List.of(LogementsReserves.GENRE, GarantieEmprunt.GENRE),
                garanties ? reserves.plus(garantis(c, texte)) : reserves,
                texte);
    }

    /** What two guarantees of one holder describe alike: its homes count once (CCH R.441-5-3: 20 % of a complete one). */
    private record LogementsGarantis(String intitule, Quantite logements, Optional<Territoire> lieu) {}

    private static Resultat<Quantite> garantis(Contingent c, Reference texte) {
        Map<LogementsGarantis, List<GarantieEmprunt>> operations = new LinkedHashMap<>();
        c.droits(GarantieEmprunt.class)
                .forEach(g -> operations
                        .computeIfAbsent(
                                new LogementsGarantis(g.intitule(), g.logements(), g.lieu()), x -> new ArrayList<>())
                        .add(g));
        List<Resultat<Quantite>> termes = new ArrayList<>();
        for (List<GarantieEmprunt> siennes : operations.values()) {
            List<GarantieEmprunt> vives = siennes.stream()
                    .filter(g -> !g.fin().isBefore(c.etatDesLieux().au()))
                    .toList();
            if (vives.size() > 1) {
                termes.add(garantiPlusieursFois(vives, c, texte));
            }
            siennes.stream()
                    .filter(g -> vives.size() < 2 || !vives.contains(g))
                    .forEach(g -> termes.add(reserves(g, c, texte)));
        }
        return Resultat.somme(termes);
    }

    private static Resultat<Quantite> garantiPlusieursFois(
            List<GarantieEmprunt> garanties, Contingent c, Reference texte) {
        GarantieEmprunt une = garanties.get(0);
        Resultat<Taux> parts = garanties.stream()
                .map(g -> c.lu(
                        "part réservée de " + g.intitule() + ", échéance du " + Dates.texte(g.derniereEcheance()),
                        g.partReservee(),
                        Unite.SANS))
                .reduce(Resultat::plus)
                .orElseThrow();
        return c.lu(LOGEMENTS.de(une.intitule()), une.logements())
                .fois(parts.auPlus(partMaximale()))
                .nomme(LOGEMENTS_RESERVES.de(une.intitule()), texte)
                .remarque(
                        Codes.HYPOTHESE,
                        "« " + une.intitule() + " » (" + c.reservataire() + ") est garantie "
                                + garanties.size() + " fois, échéances du "
                                + garanties.stream()
                                        .map(g -> Dates.texte(g.derniereEcheance()))
                                        .collect(Collectors.joining(" et du "))
                                + " : ses logements comptent une fois, au plus " + Cch.GARANTIES_MAXIMUM
                                + " d'entre eux ("
                                + Cch.R441_5_3 + ")");
    }

    /**
     * Homes held in an inventory. Such a right ends with its convention: it is then worth 0, and it is remarked. What ends
     * between the inventory and 1 January N still counts: no text of the charters that count homes says otherwise.
     *
     * @param l the right
     * @param c the holder's rights
     * @return homes
     */
    public static Resultat<Quantite> reserves(LogementsReserves l, Contingent c) {
        return l.fin().filter(fin -> fin.isBefore(c.etatDesLieux().au())).isPresent()
                ? echu(l, c)
                : jusquASaFin(c.lu(l.intitule(), l.nombre(), Unite.LOGEMENTS), l, c);
    }

    private static Resultat<Quantite> jusquASaFin(Resultat<Quantite> tenus, LogementsReserves l, Contingent c) {
        LocalDate loin = c.etatDesLieux().au().plusYears(DureeRestante.UN_SIECLE);
        return tenus.remarqueSi(
                n -> l.fin().filter(fin -> fin.isAfter(loin)).isPresent(),
                Codes.FIN_LOINTAINE,
                n -> DureeRestante.finLointaine(l.intitule(), l.fin().orElseThrow()));
    }

    private static Resultat<Quantite> echu(LogementsReserves l, Contingent c) {
        return c.lu(l.intitule(), Quantite.ZERO, Unite.LOGEMENTS)
                .remarque(
                        Codes.DROIT_ECHU,
                        "« " + l.intitule() + " » (" + l.nombre() + ") : le droit a pris fin le "
                                + Dates.texte(l.fin().orElseThrow()) + ", il vaut 0 au "
                                + Dates.texte(c.etatDesLieux().au()));
    }

    private static Resultat<Quantite> reserves(GarantieEmprunt g, Contingent c, Reference texte) {
        LogementsReserves tenus = g.enLogements();
        return g.fin().isBefore(c.etatDesLieux().au())
                ? echu(tenus, c)
                : jusquASaFin(
                                logementsReserves(
                                        g, c, UnaryOperator.identity(), LOGEMENTS_RESERVES.de(g.intitule()), texte),
                                tenus,
                                c)
                        .remarque(
                                Codes.HYPOTHESE,
                                "« " + g.intitule() + " » (" + c.reservataire() + ") est une garantie d'emprunt, et « "
                                        + texte + " » compte les logements que l'état des lieux réserve : supposés, "
                                        + tenus.nombre() + " sur " + g.logements() + ", sa part réservée");
    }

    /**
     * Homes of an operation that a guarantee reserves: homes × the share that is written, within what the text allows; or,
     * where the caller gave the guaranteed share of the loan, homes × 20 % × that share, remarked as supposed.
     *
     * @param g the guarantee
     * @param c the holder's rights
     * @param limite what the text does to a written share
     * @param nom name of the figure, and its unit
     * @param texte the article
     * @return homes, not rounded
     */
    public static Resultat<Quantite> logementsReserves(
            GarantieEmprunt g,
            Contingent c,
            UnaryOperator<Resultat<Taux>> limite,
            Etape<Quantite> nom,
            Reference texte) {
        Resultat<Quantite> logements = c.lu(LOGEMENTS.de(g.intitule()), g.logements());
        return g.quotiteGarantie()
                .map(quotite -> logements
                        .fois(partMaximale())
                        .fois(c.lu(QUOTITE_GARANTIE.de(g.intitule()), quotite))
                        .nomme(nom, texte)
                        .remarque(
                                Codes.HYPOTHESE,
                                "« " + g.intitule() + " » (" + c.reservataire() + ") : part réservée supposée, "
                                        + Cch.GARANTIES_MAXIMUM + " des logements × " + quotite
                                        + " de l'emprunt garantis (" + Cch.R441_5_3
                                        + ") ; la part que la convention écrit l'emporte"))
                .orElseGet(() -> logements
                        .fois(limite.apply(c.lu(PART_RESERVEE.de(g.intitule()), g.partReservee())))
                        .nomme(nom, texte));
    }

    private static Resultat<Taux> partMaximale() {
        return Resultat.donnee("part maximale des garanties", Cch.GARANTIES_MAXIMUM, Unite.SANS, Cch.R441_5_3);
    }

    /**
     * Says that an inventory is not of the date that a text wants; the figure stands.
     *
     * @param droits what the rights of the inventory are worth
     * @param c the holder
     * @param premier the first day that it may be of
     * @param dernier the last day that it may be of
     * @param attendu says what is expected, in French, where it is not so
     * @return the same figure, remarked or not; a holder without rights has no inventory to look at
     */
    public static Resultat<Quantite> aLaDate(
            Resultat<Quantite> droits, Contingent c, LocalDate premier, LocalDate dernier, Supplier<String> attendu) {
        LocalDate au = c.etatDesLieux().au();
        boolean decale = !c.droits().isEmpty() && (au.isBefore(premier) || au.isAfter(dernier));
        return droits.remarqueSi(
                n -> decale,
                Codes.ETAT_DES_LIEUX_DECALE,
                n -> "l'état des lieux de « " + c.reservataire() + " » est du " + Dates.texte(au) + " ; attendu "
                        + attendu.get());
    }

    /**
     * What rights in a new programme are worth in homes: the guaranteed share of its homes, at most what the law allows, or
     * the number that the parties agreed on.
     *
     * @param c what the holder has in the programme
     * @param texte the article
     * @return homes, not rounded
     */
    public static Resultat<Quantite> droitsDuProgramme(Contingent c, Reference texte) {
        return Resultat.somme(c.droits().stream()
                .map(d -> {
                    if (d instanceof GarantieEmprunt g) {
                        return logementsReserves(
                                g,
                                c,
                                p -> p.auPlus(partMaximale()),
                                Etape.quantite("droits sur " + g.intitule(), Unite.LOGEMENTS),
                                texte);
                    }
                    return convenu(d, c, texte);
                })
                .toList());
    }

    private static Resultat<Quantite> convenu(Droit d, Contingent c, Reference texte) {
        if (d instanceof LogementsReserves l) {
            return c.lu(l.intitule(), l.nombre(), Unite.LOGEMENTS);
        }
        if (d instanceof DroitsUniques du) {
            return c.lu(du.intitule(), du.nombre(), Unite.LOGEMENTS);
        }
        return Resultat.manquant(
                d.intitule(),
                Anomalie.refus(
                        Codes.DROIT_ILLISIBLE,
                        "« " + d.intitule() + " » (" + c.reservataire() + ") est de nature « "
                                + d.genre().nom()
                                + " » ; pour un programme neuf, « " + texte
                                + " » lit une garantie d'emprunt ou un nombre convenu"));
    }
}
