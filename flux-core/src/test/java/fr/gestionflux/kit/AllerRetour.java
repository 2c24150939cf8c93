package fr.gestionflux.kit;

import static java.util.stream.Collectors.toMap;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.tables.Donnees;
import fr.gestionflux.core.tables.DonneesLues;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.core.tables.Vocabulaire;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Whether files that are written in tables come back as they were, and give the same targets. */
final class AllerRetour {

    private AllerRetour() {}

    /**
     * What is lost on the way.
     *
     * @param f the provider
     * @param exemples files and conventions
     * @param vocabulaire what names their tables use
     * @return in French; empty when nothing is
     */
    static List<String> manquements(FournisseurDeCharte f, List<Exemple> exemples, Vocabulaire vocabulaire) {
        List<String> manquements = new ArrayList<>();
        for (Exemple e : exemples) {
            Donnees avant = Donnees.builder()
                    .dossier(e.dossier())
                    .addAllConventions(e.conventions())
                    .build();
            Validation<Seq<Anomalie>, List<TableEcrite>> ecrites = avant.ecris(vocabulaire);
            if (ecrites.isInvalid()) {
                ecrites.getError().forEach(a -> manquements.add(e.nom() + " : " + a));
                continue;
            }
            DonneesLues lues = Donnees.lis(
                    ecrites.get().stream().collect(toMap(TableEcrite::nom, TableEcrite::tableau)), vocabulaire);
            if (lues.donnees().isEmpty()) {
                manquements.add(e.nom() + " : rien n'est relu : " + lues.anomalies());
                continue;
            }
            Donnees apres = lues.donnees().get();
            differe(
                    manquements,
                    e.nom() + ", contingents",
                    avant,
                    apres,
                    d -> d.dossier().contingents());
            differe(manquements, e.nom() + ", conventions", avant, apres, Donnees::conventions);
            differe(manquements, e.nom() + ", faits", avant, apres, d -> faits(d.dossier()));
            differe(
                    manquements,
                    e.nom() + ", tables",
                    avant,
                    apres,
                    d -> d.ecris(vocabulaire).get());
            for (Convention c : e.conventions()) {
                differe(
                        manquements,
                        e.nom() + ", objectif de " + c.reservataire(),
                        avant,
                        apres,
                        d -> objectif(f, d, c));
            }
        }
        return manquements;
    }

    private static void differe(
            List<String> manquements, String quoi, Donnees avant, Donnees apres, Function<Donnees, ?> lecture) {
        Object a = lecture.apply(avant);
        Object b = lecture.apply(apres);
        if (!a.equals(b)) {
            manquements.add(quoi + " : écrit " + a + " ; relu " + b);
        }
    }

    private static List<String> faits(DossierAnnuel d) {
        return d.releve().cles().stream()
                .map(cle -> d.releve().lire(cle).orElseThrow())
                .map(fait -> fait.expliquer() + fait.anomalies())
                .toList();
    }

    private static String objectif(FournisseurDeCharte f, Donnees d, Convention c) {
        Charte charte = Chartes.de(List.of(f)).exiger(f.id(), d.dossier().annee());
        Convention sienne = d.conventions().stream()
                .filter(x ->
                        x.reservataire().equals(c.reservataire()) && x.texte().equals(c.texte()))
                .findFirst()
                .orElseThrow();
        Validation<Seq<Anomalie>, ObjectifAnnuel> lu = charte.calculer(d.dossier(), sienne);
        return lu.isValid()
                ? lu.get().expliquer() + lu.get().anomalies()
                : lu.getError().toString();
    }
}
