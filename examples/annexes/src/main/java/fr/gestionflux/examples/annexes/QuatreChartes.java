package fr.gestionflux.examples.annexes;

import static fr.gestionflux.core.releve.Grandeur.DEPARTS;
import static fr.gestionflux.core.releve.Grandeur.ELIGIBLES;
import static fr.gestionflux.core.releve.Grandeur.FLUX;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.PART_MUTATIONS;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.examples.annexes.Escalquens.CITE_JARDINS;
import static fr.gestionflux.examples.annexes.Escalquens.COMMUNE;
import static fr.gestionflux.examples.annexes.Escalquens.ESCALQUENS;
import static fr.gestionflux.examples.annexes.Escalquens.HAUTE_GARONNE;
import static fr.gestionflux.examples.annexes.Escalquens.JANVIER_2024;
import static fr.gestionflux.examples.annexes.Escalquens.SICOVAL;
import static fr.gestionflux.examples.annexes.Escalquens.TEXTE_CITE_JARDINS;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitDeSuite;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.inventaire.Inventaire;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.prospective.Comparaison;
import fr.gestionflux.core.prospective.Comparaison.Variante;
import fr.gestionflux.core.releve.Releve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The 155 homes of La Cité Jardins in Escalquens under the four charters: figures to compare, that bind nobody. */
final class QuatreChartes {

    static final List<String> HYPOTHESES = List.of(
            "les dates de fin de l'inventaire sont celles des droits (ce sont peut-être celles des conventions APL)",
            "tous les taux de rotation valent 7,9 %, celui que l'annexe imprime pour le département en 2022",
            "Savoie : une résidence est une opération, et la part réservée celle de ses logements que la commune tient",
            "Île-de-France : les logements du bailleur dans le département sont ceux de la commune",
            "Rhône : aucune mutation, faute du taux de la CUS");

    private static final Reference HYPOTHESE = Reference.de("hypothèse de comparaison");
    private static final Taux ROTATION_IMPRIMEE = Taux.parse("7,9 %");

    private final Chartes chartes;
    private final Inventaire inventaire = Escalquens.inventaireCiteJardins();
    private final List<Contingent> reserves =
            Escalquens.contingentsCiteJardins(inventaire).contingents();

    private QuatreChartes(Chartes chartes) {
        this.chartes = chartes;
    }

    static Comparaison comparaison(Chartes chartes) {
        QuatreChartes quatre = new QuatreChartes(chartes);
        return Comparaison.de(List.of(quatre.hauteGaronne(), quatre.rhone(), quatre.savoie(), quatre.ileDeFrance()));
    }

    private Variante hauteGaronne() {
        return variante("Haute-Garonne", "haute-garonne", reserves, releve());
    }

    private Variante rhone() {
        return variante("Rhône", "rhone", reserves, releve());
    }

    private Variante savoie() {
        Charte charte = charte("savoie");
        return new Variante(
                "Savoie",
                charte,
                dossier(List.of(new Contingent(COMMUNE, etat(JANVIER_2024), garanties())), releve()),
                convention().type(charte.type("opac-savoie")).build());
    }

    private Variante ileDeFrance() {
        List<Contingent> contingents = reserves.stream()
                .filter(c -> c.reservataire().categorie() != Categorie.BAILLEUR)
                .filter(c -> c.reservataire().categorie() != Categorie.ETAT)
                .map(c -> new Contingent(c.reservataire(), c.etatDesLieux().converti(2023), droitsDeSuite(c)))
                .toList();
        return new Variante(
                "Île-de-France",
                charte("idf"),
                dossier(contingents, releveDIleDeFrance()),
                convention().build());
    }

    private Variante variante(String nom, String id, List<Contingent> contingents, Releve releve) {
        return new Variante(
                nom, charte(id), dossier(contingents, releve), convention().build());
    }

    private Charte charte(String id) {
        return chartes.pour(id, JANVIER_2024).get();
    }

    private static Convention.Builder convention() {
        Convention.Builder convention = Convention.builder();
        convention.texte(TEXTE_CITE_JARDINS).bailleur(CITE_JARDINS);
        convention.reservataire(COMMUNE).effet(JANVIER_2024);
        return convention;
    }

    private static DossierAnnuel dossier(List<Contingent> contingents, Releve releve) {
        return DossierAnnuel.builder()
                .bailleur(CITE_JARDINS)
                .annee(2024)
                .addAllContingents(contingents)
                .releve(releve)
                .build();
    }

    private static EtatDesLieux etat(LocalDate au) {
        return new EtatDesLieux(au, TEXTE_CITE_JARDINS.art("annexe 2"));
    }

    /** One operation a residence: its homes, those of the commune among them, and five years before their end. */
    private List<Droit> garanties() {
        Map<String, List<Logement>> residences = new LinkedHashMap<>();
        for (Logement l : inventaire.logements()) {
            residences
                    .computeIfAbsent(l.adresse().orElseThrow() + ", " + fin(l).getYear(), r -> new ArrayList<>())
                    .add(l);
        }
        List<Droit> garanties = new ArrayList<>();
        residences.forEach((nom, logements) -> {
            long tenus = logements.stream().filter(QuatreChartes::estALaCommune).count();
            if (tenus > 0) {
                garanties.add(new GarantieEmprunt(
                        nom,
                        Quantite.of(logements.size()),
                        Taux.rapport(tenus, logements.size()),
                        fin(logements.get(0)).minusYears(GarantieEmprunt.ANNEES_APRES_ECHEANCE)));
            }
        });
        return garanties;
    }

    private static boolean estALaCommune(Logement l) {
        return l.reservataire().filter("MAIRIE ESCALQUENS"::equals).isPresent();
    }

    private static LocalDate fin(Logement l) {
        return l.convention().flatMap(p -> p.finExclue()).orElseThrow().minusDays(1);
    }

    /** One droit de suite a home, until the year that the inventory prints. */
    private List<Droit> droitsDeSuite(Contingent c) {
        Map<Integer, Long> parAnnee = new LinkedHashMap<>();
        for (Logement l : inventaire.logements()) {
            boolean sien = l.reservataire()
                    .filter(libelle ->
                            c.droits().stream().anyMatch(d -> d.intitule().equals("« " + libelle + " »")))
                    .isPresent();
            if (sien) {
                parAnnee.merge(fin(l).getYear(), 1L, Long::sum);
            }
        }
        return parAnnee.entrySet().stream()
                .<Droit>map(e -> new DroitDeSuite(
                        "logements jusqu'en " + e.getKey(), Quantite.of(e.getValue()), e.getKey(), Origine.INCONNUE))
                .toList();
    }

    /** Everything that the four charters may want, for each year that they may want it. */
    private Releve releve() {
        Releve.Builder releve = Releve.builder()
                .note(PART_MUTATIONS, HAUTE_GARONNE, 2024, Taux.ZERO, HYPOTHESE)
                .aucun(ESCALQUENS, 2024, HYPOTHESE, Soustraction.COPROPRIETES_DEGRADEES);
        for (int annee = 2017; annee <= 2023; annee++) {
            releve.note(ROTATION, ESCALQUENS, annee, ROTATION_IMPRIMEE, HYPOTHESE)
                    .note(ROTATION, SICOVAL, annee, ROTATION_IMPRIMEE, HYPOTHESE)
                    .note(ROTATION, HAUTE_GARONNE, annee, ROTATION_IMPRIMEE, HYPOTHESE);
        }
        for (int annee = 2022; annee <= 2023; annee++) {
            inventaire.noter(releve, ELIGIBLES, ESCALQUENS, annee);
            inventaire.noter(releve, LOGEMENTS, ESCALQUENS, annee);
        }
        return releve.build();
    }

    private Releve releveDIleDeFrance() {
        Quantite libere = Quantite.of(inventaire.logements().size()).fois(ROTATION_IMPRIMEE);
        return Releve.builder()
                .reprend(releve(), 0)
                .note(FLUX, HAUTE_GARONNE, 2024, libere, HYPOTHESE)
                .note(DEPARTS, ESCALQUENS, 2024, libere, HYPOTHESE)
                .build();
    }
}
