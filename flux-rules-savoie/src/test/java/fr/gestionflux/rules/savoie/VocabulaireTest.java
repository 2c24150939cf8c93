package fr.gestionflux.rules.savoie;

import static fr.gestionflux.core.releve.Grandeur.BESOIN;
import static fr.gestionflux.core.releve.Grandeur.DEPARTS;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.MISES_EN_SERVICE;
import static fr.gestionflux.rules.savoie.Exemples.COMMUNE;
import static fr.gestionflux.rules.savoie.Exemples.JANVIER_2024;
import static fr.gestionflux.rules.savoie.Exemples.SAVOIE;
import static fr.gestionflux.rules.savoie.Exemples.SEEZ;
import static fr.gestionflux.rules.savoie.Exemples.TEXTE;
import static fr.gestionflux.rules.savoie.Exemples.calcule;
import static fr.gestionflux.rules.savoie.Exemples.conventionDe;
import static fr.gestionflux.rules.savoie.Exemples.conventionOpac;
import static fr.gestionflux.rules.savoie.Exemples.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Etape;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Releve;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The words that the module publishes are those of its computations. */
class VocabulaireTest {

    @Test
    void theExampleOfTheVocabularyRuns() {
        Charte charte = Chartes.decouvertes().exiger(Savoie.CHARTE, 2024);
        Resultat<Quantite> du1 = Exemples.seez().etape(Savoie.DU1.de("399")).orElseThrow();

        assertThat(charte.type(Savoie.CONVENTION_OPAC).toString()).startsWith("convention type OPAC Savoie");
        assertThat(du1.texte(4)).isEqualTo("2,1889… droits uniques");
        assertThat(du1.valeur().imprime(Arrondi.auPlusProche(2))).isEqualTo("2,19");
    }

    @Test
    void everyStepOfTheVocabularyIsMetWithItsNatureAndItsUnit() throws IllegalAccessException {
        List<Resultat<?>> racines = new ArrayList<>();
        for (ObjectifAnnuel o : List.of(Exemples.seez(), avecTerrain(), deuxiemeAnnee(), etat(), departement())) {
            racines.add(o.objectif());
            racines.addAll(o.complements());
        }
        racines.add(premieresLocations());

        Set<Etape<?>> absentes = new HashSet<>();
        for (Field f : Savoie.class.getFields()) {
            if (f.get(null) instanceof Etape<?> e) {
                Set<Etape<?>> formes = Set.of(e, e.de("399"), e.de("terrain"), e.de("l'État"));
                boolean rencontree = formes.stream()
                        .anyMatch(x -> racines.stream()
                                .flatMap(r -> r.etape(x).stream())
                                .anyMatch(r -> r.estCalcule() && r.unite().equals(e.unite())));
                if (!rencontree) {
                    absentes.add(e);
                }
            }
        }
        assertThat(absentes).isEmpty();
    }

    private static ObjectifAnnuel avecTerrain() {
        List<Droit> droits = new ArrayList<>(Exemples.OPERATIONS);
        droits.add(new Apport("terrain", Quantite.of(12)));
        return Exemples.seez(Exemples.TAUX_SUPPOSE, droits);
    }

    private static ObjectifAnnuel deuxiemeAnnee() {
        Contingent solde = Contingent.de(
                COMMUNE,
                new EtatDesLieux(LocalDate.of(2025, 1, 1), TEXTE),
                new DroitsUniques("solde", Quantite.of(12), Origine.GARANTIE));
        Releve releve = Releve.builder()
                .note(LOGEMENTS, SEEZ, 2023, 74, TEXTE)
                .note(MISES_EN_SERVICE, SEEZ, 2024, 6, TEXTE)
                .note(DEPARTS, SEEZ, 2025, 7, TEXTE)
                .build();
        return calcule(dossier(2025, releve, solde), conventionOpac());
    }

    private static ObjectifAnnuel etat() {
        Reservataire etat = new Reservataire(Categorie.ETAT, "État", SAVOIE);
        return calcule(dossier(2024, FluxDepartementalTest.annexe1().build(), contingent(etat)), conventionDe(etat));
    }

    private static ObjectifAnnuel departement() {
        Reservataire cd = new Reservataire(Categorie.DEPARTEMENT, "Conseil départemental", SAVOIE);
        Releve releve = FluxDepartementalTest.annexe1()
                .note(BESOIN, SAVOIE, 2024, 50, TEXTE)
                .build();
        return calcule(
                dossier(2024, releve, contingent(cd)),
                conventionDe(cd, Clauses.TAUX_DU_RESERVATAIRE.fixee(Taux.pourcent(12), TEXTE)));
    }

    private static Resultat<Quantite> premieresLocations() {
        Reservataire etat = new Reservataire(Categorie.ETAT, "État", SAVOIE);
        Contingent c = contingent(etat);
        return CharteSavoie.V2023
                .instruire(dossier(2024, FluxDepartementalTest.annexe1().build(), c), conventionDe(etat))
                .get()
                .premieresLocations(
                        c, Resultat.donnee("logements du programme", Quantite.of(20), Unite.LOGEMENTS, TEXTE));
    }

    private static Contingent contingent(Reservataire r) {
        return Contingent.de(r, new EtatDesLieux(JANVIER_2024, TEXTE));
    }
}
