package fr.gestionflux.core.charte;

import static fr.gestionflux.core.charte.CharteExemplaire.TEXTE;
import static fr.gestionflux.core.charte.CharteExemplaire.charte;
import static fr.gestionflux.core.charte.CharteExemplaire.exemples;
import static fr.gestionflux.core.charte.CharteExemplaire.fournisseur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.Resources.LOCALE;
import static org.junit.jupiter.api.parallel.Resources.TIME_ZONE;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.temps.Periode;
import fr.gestionflux.kit.Obligation;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract kit accepts a right charter and says what is wrong with each of the wrong ones. */
@ResourceLock(LOCALE)
@ResourceLock(TIME_ZONE)
class ObligationTest {

    @ParameterizedTest
    @EnumSource(Obligation.class)
    void aRightCharterKeepsEveryObligation(Obligation o) {
        assertThat(o.manquements(fournisseur("essai", charte().build()), exemples()))
                .isEmpty();
    }

    @Test
    void anIdThatTheVersionsDoNotShareIsSaid() {
        fauteDe(Obligation.IDENTIFIANT, fournisseur("Autre", charte().build()), "minuscules", "celui du fournisseur");
    }

    @Test
    void overlappingVersionsAreSaid() {
        fauteDe(
                Obligation.COUVERTURE,
                fournisseur(
                        "essai",
                        charte().build(),
                        charte().enVigueur(Periode.aCompterDu(LocalDate.of(2022, 1, 1)))
                                .build()),
                "se chevauchent");
    }

    @Test
    void aDayWithoutVersionIsSaid() {
        fauteDe(
                Obligation.COUVERTURE,
                fournisseur(
                        "essai",
                        charte().enVigueur(Periode.annee(2024)).build(),
                        charte().enVigueur(Periode.annee(2026)).build()),
                "aucune version du 2025-01-01");
    }

    @Test
    void aClauseWithoutArticleIsSaid() {
        fauteDe(
                Obligation.CITATION,
                charte().fixe(Clauses.PLAFOND_PART, Taux.pourcent(40), TEXTE),
                "part maximale du flux",
                "attendu un article");
    }

    @Test
    void aStepWithoutArticleIsSaid() {
        fauteDe(
                Obligation.CITATION,
                charte().part((c, i) -> CharteExemplaire.part(c, i).nomme("ma part", Unite.SANS, TEXTE)),
                "« ma part » ne cite pas d'article");
    }

    @Test
    void anAnonymousResultIsSaid() {
        fauteDe(
                Obligation.CITATION,
                charte().flux((c, i) -> CharteExemplaire.flux(c, i).plus(CharteExemplaire.flux(c, i))),
                "n'a pas de nom");
    }

    @Test
    void aRuleThatReadsWhatItsExampleDoesNotGiveIsSaid() {
        fauteDe(
                Obligation.EXEMPLES,
                charte().flux((c, i) -> i.releve(Grandeur.DEPARTS, c, i.annee())),
                "départs prévus");
    }

    @Test
    void aFactThatDecidesUnseenIsSaid() {
        fauteDe(
                Obligation.TRACE,
                charte().part((c, i) -> i.releve(Grandeur.exclus(Exclusion.SANTE), c, 2023)
                                                .valeur()
                                                .compareTo(Quantite.of(15))
                                        > 0
                                ? donnee(Taux.pourcent(20))
                                : donnee(Taux.pourcent(10)))
                        .flux((c, i) -> i.releve(Grandeur.LOGEMENTS, c, 2023)),
                "établissements publics de santé",
                "sans être dans son explication");
    }

    @Test
    void aNameForTwoValuesIsSaid() {
        fauteDe(
                Obligation.NOMS,
                charte().flux((c, i) -> CharteExemplaire.flux(c, i).nomme("droits", Unite.LOGEMENTS, TEXTE.art("6"))),
                "« droits » vaut");
    }

    @Test
    void aShareOver100PercentIsSaid() {
        fauteDe(
                Obligation.BORNES,
                charte().part((c, i) -> i.droits(c)
                        .sur(i.releve(Grandeur.exclus(Exclusion.SANTE), c, 2023))
                        .plus(donnee(Taux.ENTIER))
                        .nomme(Instruction.PART, TEXTE.art("5"))),
                "attendu de 0 à 100 %");
    }

    @Test
    void aCapThatIsWrittenAndNotAppliedIsSaid() {
        fauteDe(
                Obligation.PLAFOND,
                charte().part((c, i) ->
                        i.droits(c).sur(i.releve(Grandeur.LOGEMENTS, c, 2023)).nomme(Instruction.PART, TEXTE.art("5"))),
                "attendu au plus 40 %");
    }

    @Test
    void aRuleWithAMemoryIsSaid() {
        AtomicLong fois = new AtomicLong();
        fauteDe(
                Obligation.DETERMINISME,
                charte().part((c, i) -> donnee(Taux.pourcent(fois.incrementAndGet()))),
                "calculé une seconde fois");
    }

    @Test
    void aRuleThatDependsOnTheOrderOfTheHoldersIsSaid() {
        fauteDe(
                Obligation.DETERMINISME,
                charte().droits((c, i) ->
                        CharteExemplaire.droits(i.contingents().get(0), i)),
                "ordre inverse");
    }

    @Test
    void aRuleThatDependsOnTheLanguageIsSaid() {
        fauteDe(
                Obligation.DETERMINISME,
                charte().part((c, i) -> donnee(
                        Taux.pourcent("I".toLowerCase(Locale.getDefault()).equals("i") ? 10 : 20))),
                "autre langue");
    }

    @Test
    void anExceptionForAMissingFactIsSaid() {
        fauteDe(
                Obligation.MANQUES,
                charte().flux((c, i) ->
                        deux(i.releve(Grandeur.LOGEMENTS, c, 2023).valeur())),
                "exception",
                "jamais sur leur valeur()");
    }

    @Test
    void aMissingFactTakenForZeroIsSaid() {
        fauteDe(
                Obligation.MANQUES,
                charte().droits((c, i) -> deux(Quantite.of(3)))
                        .part((c, i) -> donnee(Taux.pourcent(10)))
                        .flux((c, i) -> {
                            Resultat<Quantite> lu = i.releve(Grandeur.LOGEMENTS, c, 2023);
                            return lu.estCalcule() ? lu : deux(Quantite.ZERO);
                        }),
                "calculé sans aucune donnée");
    }

    @Test
    void aFactAskedForOnlyOnceAnotherIsThereIsSaid() {
        fauteDe(
                Obligation.BESOINS,
                charte().flux((c, i) -> {
                    Resultat<Quantite> logements = i.releve(Grandeur.LOGEMENTS, c, 2023);
                    return logements.estCalcule() ? logements.moins(i.releve(Grandeur.DEPARTS, c, 2024)) : logements;
                }),
                "« départs prévus », Bourg, 2024",
                "ne se demande qu'une fois le reste donné");
    }

    @Test
    void aFactThatIsWantedAndDoneWithoutIsSaid() {
        fauteDe(
                Obligation.BESOINS,
                charte().flux((c, i) -> {
                    Resultat<Quantite> departs = i.releve(Grandeur.DEPARTS, c, 2024);
                    Resultat<Quantite> logements = i.releve(Grandeur.LOGEMENTS, c, 2023);
                    return departs.estCalcule() || !logements.estCalcule() ? logements.plus(departs) : logements;
                }),
                "« départs prévus », Bourg, 2024 » est dite nécessaire",
                "l'objectif se calcule");
    }

    @Test
    void moreRightsThatGiveLessAreSaid() {
        fauteDe(
                Obligation.MONOTONIE_DES_DROITS,
                charte().part((c, i) -> donnee(Taux.ENTIER)
                        .moins(CharteExemplaire.part(c, i))
                        .nomme("ce qui reste", Unite.SANS, TEXTE.art("5"))),
                "deux fois plus de droits");
    }

    @Test
    void homesTakenOutThatRaiseTheFlowAreSaid() {
        fauteDe(
                Obligation.MONOTONIE_DU_FLUX,
                charte().flux((c, i) -> i.releve(Grandeur.LOGEMENTS, c, 2023)
                        .plus(i.releve(Grandeur.exclus(Exclusion.SANTE), c, 2023))
                        .nomme("flux", Unite.LOGEMENTS, TEXTE.art("6"))),
                "fait passer le flux");
    }

    private static <T extends Nombre<T>> Resultat<T> donnee(T valeur) {
        return Resultat.donnee(
                "donnée", valeur, Unite.SANS, Reference.de("essai").art("1"));
    }

    private static Resultat<Quantite> deux(Quantite n) {
        return donnee(n).plus(donnee(n)).nomme("double", Unite.LOGEMENTS, TEXTE.art("7"));
    }

    private static void fauteDe(Obligation o, Redaction charte, String... dits) {
        fauteDe(o, fournisseur("essai", charte.build()), dits);
    }

    private static void fauteDe(Obligation o, FournisseurDeCharte fournisseur, String... dits) {
        assertThat(String.join("\n", o.manquements(fournisseur, exemples())))
                .as(o.toString())
                .contains(dits);
    }
}
