package fr.gestionflux.core.recu;

import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.controle.Constat;
import fr.gestionflux.core.controle.Controle;
import fr.gestionflux.core.controle.Mention;
import fr.gestionflux.core.controle.Mention.Annee;
import fr.gestionflux.core.controle.Mention.Chiffre;
import fr.gestionflux.core.controle.Mention.Fin;
import fr.gestionflux.core.controle.Mention.Plafond;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.prospective.AnneeProjetee;
import fr.gestionflux.core.prospective.Comparaison;
import fr.gestionflux.core.prospective.Comparaison.Colonne;
import fr.gestionflux.core.prospective.Comparaison.Difference;
import fr.gestionflux.core.prospective.Projection;
import fr.gestionflux.core.suivi.Exercice;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What studies say: a printed document checked, variants compared, years to come. */
final class ReponsesDEtude {

    private static final String SEPARATEUR = " ; ";

    private ReponsesDEtude() {}

    // --- a printed document

    static Brouillon de(Reference document, Controle c) {
        return new Brouillon("contrôle")
                .tete("document", document)
                .table(new TableAEcrire<>("controle", c.constats())
                        .texte("figure", x -> x.mention().libelle())
                        .texte("imprime", x -> x.mention().texte())
                        .siFigure("attendu", x -> attendu(x.mention()))
                        .texte("repere", x -> repere(x.mention()))
                        .texte("verdict", Constat::verdict)
                        .texte(
                                "a_voir",
                                x -> ReponsesDAnnee.ouiOuNon(x.verdict().alerte()))
                        .texte("detail", Constat::detail))
                .remarques(c.constats().stream()
                        .flatMap(x -> x.anomalie().stream())
                        .toList());
    }

    private static Optional<? extends Resultat<?>> attendu(Mention m) {
        return m instanceof Chiffre c
                ? Optional.of(c.attendu())
                : m instanceof Plafond p ? Optional.of(p.plafond()) : Optional.empty();
    }

    /** What a print that is no figure is held against; a figure's is its step. */
    private static String repere(Mention m) {
        return m instanceof Annee a
                ? Integer.toString(a.attendue())
                : m instanceof Fin f ? f.au().toString() : m instanceof Plafond ? "au plus" : "";
    }

    // --- variants

    static Brouillon de(Comparaison c) {
        Brouillon brouillon =
                new Brouillon("comparaison").table(colonnes(c.colonnes())).table(differences(c));
        c.colonnes().forEach(x -> brouillon.remarques(x.anomalies()));
        return brouillon;
    }

    private static TableAEcrire<Colonne> colonnes(List<Colonne> colonnes) {
        return new TableAEcrire<>("comparaison", colonnes)
                .texte("variante", x -> x.variante().nom())
                .texte("charte", x -> x.variante().charte().id())
                .texte("texte", x -> x.variante().charte().texte())
                .texte("annee", x -> x.variante().dossier().annee())
                .texte(
                        "reservataire",
                        x -> x.variante().convention().reservataire().nom())
                .texte("convention", x -> x.variante().convention().texte())
                .siFigure("part_du_flux", x -> x.objectif().map(ObjectifAnnuel::part))
                .siFigure("flux", x -> x.objectif().map(ObjectifAnnuel::flux))
                .siFigure("objectif_exact", x -> x.objectif().map(ObjectifAnnuel::exact))
                .siFigure("objectif", x -> x.objectif().map(ObjectifAnnuel::objectif))
                .figure("en_stock", Colonne::enStock);
    }

    private record PointCompare(Difference difference, String variante, Optional<Stipulation<?>> stipulation) {}

    /** A row a point and a variant. */
    private static TableAEcrire<PointCompare> differences(Comparaison c) {
        List<PointCompare> points = c.differences().stream()
                .flatMap(d -> IntStream.range(0, c.colonnes().size())
                        .mapToObj(n -> new PointCompare(
                                d,
                                c.colonnes().get(n).variante().nom(),
                                d.stipulations().get(n))))
                .toList();
        return new TableAEcrire<>("differences", points)
                .texte("clause", p -> p.difference().clause().id())
                .texte("libelle", p -> p.difference().clause().libelle())
                .texte("variante", PointCompare::variante)
                .siTexte("valeur", p -> p.stipulation().map(s -> valeur(s.valeur())))
                .siTexte("document", p -> p.stipulation().map(s -> s.source().document()))
                .siTexte("article", p -> p.stipulation().map(s -> s.source().article()));
    }

    /** As people write it: a list is its elements, numbered where one of them has parts itself. */
    private static String valeur(Object valeur) {
        if (!(valeur instanceof Collection<?> liste)) {
            return valeur.toString();
        }
        List<String> elements = liste.stream().map(Object::toString).toList();
        if (elements.isEmpty()) {
            return "aucun";
        }
        return elements.stream().noneMatch(e -> e.contains(SEPARATEUR.strip()))
                ? String.join(SEPARATEUR, elements)
                : IntStream.range(0, elements.size())
                        .mapToObj(n -> (n + 1) + ") " + elements.get(n))
                        .collect(Collectors.joining(SEPARATEUR));
    }

    // --- two receipts

    private record CauseEcrite(EcartDeRecu ecart, CauseDEcart cause) {}

    static Brouillon de(ComparaisonDeRecus c) {
        return new Brouillon("écarts")
                .table(new TableAEcrire<>("tetes", c.tetes())
                        .texte("nom", EcartDeTete::nom)
                        .texte("avant", EcartDeTete::avant)
                        .texte("apres", EcartDeTete::apres))
                .table(ecarts(c.ecarts()))
                .table(causes(c.ecarts().stream()
                        .flatMap(e -> e.causes().stream().map(x -> new CauseEcrite(e, x)))
                        .toList()));
    }

    private static TableAEcrire<EcartDeRecu> ecarts(List<EcartDeRecu> ecarts) {
        TableAEcrire<EcartDeRecu> table = new TableAEcrire<>("ecarts", ecarts).texte("figure", EcartDeRecu::nom);
        valeur(table, "avant", EcartDeRecu::avant);
        valeur(table, "apres", EcartDeRecu::apres);
        valeur(table, "difference", EcartDeRecu::difference);
        valeur(table, "effet_des_formules", EcartDeRecu::effetDesFormules);
        valeur(table, "effets_croises", EcartDeRecu::effetsCroises);
        return table.texte("autres_changements", EcartDeRecu::autresChangements).texte("texte", EcartDeRecu::texte);
    }

    private static TableAEcrire<CauseEcrite> causes(List<CauseEcrite> causes) {
        TableAEcrire<CauseEcrite> table = new TableAEcrire<>("causes", causes)
                .texte("figure", c -> c.ecart().nom())
                .texte("genre", c -> c.cause().genre())
                .texte("nom", c -> c.cause().nom())
                .texte("nom_apres", c -> c.cause().nomApres())
                .texte("avant", c -> c.cause().avant())
                .texte("apres", c -> c.cause().apres())
                .texte("source", c -> c.cause().source())
                .texte("source_apres", c -> c.cause().sourceApres());
        return valeur(table, "effet", c -> c.cause().effet());
    }

    /** Two columns: what it is exactly, and for people. */
    private static <T> TableAEcrire<T> valeur(TableAEcrire<T> table, String nom, Function<T, ValeurDeRecu> valeur) {
        return table.texte(nom + "_exact", valeur.andThen(ValeurDeRecu::exact))
                .texte(nom, valeur.andThen(ValeurDeRecu::lisible));
    }

    // --- years to come

    private record Annuelle(Reservataire reservataire, AnneeProjetee annee) {}

    static Brouillon de(Projection p) {
        List<Annuelle> annees = p.annees().entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(a -> new Annuelle(e.getKey(), a)))
                .toList();
        Brouillon brouillon = new Brouillon("projection")
                .table(projection(annees))
                .table(epuisements(p))
                .table(new TableAEcrire<>("hypotheses", p.hypotheses()).texte("hypothese", h -> h));
        annees.forEach(a -> brouillon.remarques(a.annee().anomalies()));
        return brouillon;
    }

    private static TableAEcrire<Annuelle> projection(List<Annuelle> annees) {
        return ReponsesDAnnee.titulaire(new TableAEcrire<>("projection", annees), Annuelle::reservataire)
                .texte("annee", a -> a.annee().annee())
                .figure("part_du_flux", a -> a.annee().part())
                .figure("objectif", a -> a.annee().objectif())
                .figure("honores", a -> a.annee().honores())
                .siFigure("ouverture", a -> a.annee().exercice().map(Exercice::ouverture))
                .siFigure("cloture", a -> a.annee().exercice().map(Exercice::cloture));
    }

    private static TableAEcrire<Reservataire> epuisements(Projection p) {
        List<Reservataire> epuises = p.annees().keySet().stream()
                .filter(r -> p.epuisement(r).isPresent())
                .toList();
        return ReponsesDAnnee.titulaire(new TableAEcrire<>("epuisements", epuises), r -> r)
                .siTexte("annee", p::epuisement);
    }
}
