package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.controle.Constat;
import fr.gestionflux.core.controle.Controle;
import fr.gestionflux.core.controle.Mention;
import fr.gestionflux.core.controle.Verdict;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Explication;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.core.tables.DocumentImprime;
import fr.gestionflux.core.tables.Donnees;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What documents print, beside what it should be. */
final class QuestionsDeControle {

    private QuestionsDeControle() {}

    static Suite controler(Donnees d, Charte charte) {
        if (d.impressions().isEmpty()) {
            return Suite.de(List.of(Suite.remarques(
                    "Rien à contrôler",
                    "contrôle",
                    List.of(Anomalie.remarque(
                            CodesDeGuichet.SANS_IMPRESSION,
                            "aucun chiffre imprimé ; attendu une table « impressions », une ligne par chiffre : document,"
                                    + " figure, nature (chiffre), attendu (le nom de l'étape, comme « flux calculer"
                                    + " --explications » l'écrit) et texte, tel qu'imprimé")))));
        }
        return d.territoireDuFlux()
                .fold(Suite::refusee, t -> controle(d, d.repartition(charte, t).repartir()));
    }

    private static Suite controle(Donnees d, Repartition r) {
        List<Feuillet> feuillets = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (DocumentImprime document : d.documents(r)) {
            Controle controle = document.controle();
            controle.constats().stream().map(Constat::verdict).forEach(verdicts::add);
            feuillets.add(new Feuillet(
                    document.document(),
                    Recu.de(Reference.de(document.document()), controle),
                    "",
                    Explication.lisible(attendus(controle))));
            if (!document.anomalies().isEmpty()) {
                feuillets.add(Suite.remarques("Ce qui n'est pas contrôlé", "contrôle", document.anomalies()));
            }
        }
        // a document often prints a part of a year only: what the rest lacks is said where a print needs it
        List<Anomalie> dites = remarques(d, r, verdicts.contains(Verdict.NON_CALCULE));
        if (!dites.isEmpty()) {
            feuillets.add(Suite.remarques("Ce que le calcul remarque", "calcul", dites));
        }
        return new Suite(
                feuillets,
                List.of(Controles.verdicts(verdicts.stream()
                        .collect(Collectors.groupingBy(Verdict::toString, Collectors.summingInt(v -> 1))))),
                verdicts.stream().anyMatch(Verdict::alerte));
    }

    /** Of the whole, and of those that have a convention or a print: other holders' are those of the sharing-out. */
    private static List<Anomalie> remarques(Donnees d, Repartition r, boolean refusComprises) {
        Set<String> concernes = Stream.concat(
                        d.conventions().stream().map(Convention::reservataire),
                        d.impressions().stream().flatMap(i -> i.reservataire().stream()))
                .map(Reservataire::nom)
                .collect(Collectors.toSet());
        return r.anomalies().stream()
                .filter(a -> refusComprises || !a.estRefus())
                .filter(a -> a.sujet()
                        .reservataire()
                        .filter(n -> !concernes.contains(n))
                        .isEmpty())
                .toList();
    }

    private static List<Resultat<?>> attendus(Controle c) {
        return c.constats().stream()
                .map(Constat::mention)
                .<Resultat<?>>flatMap(m -> m instanceof Mention.Chiffre f
                        ? Stream.of(f.attendu())
                        : m instanceof Mention.Plafond p ? Stream.of(p.plafond()) : Stream.empty())
                .toList();
    }
}
