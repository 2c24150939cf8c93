package fr.gestionflux.rules.hautegaronne;

import static fr.gestionflux.core.charte.Clauses.DUREE;

import fr.gestionflux.core.charte.ConventionType;
import fr.gestionflux.core.charte.Duree;
import fr.gestionflux.core.charte.Reconduction;
import fr.gestionflux.core.preuve.Reference;
import java.util.List;

/** The convention of Patrimoine SA Languedocienne with Escalquens, 2024: the model, but for how long it lasts. */
final class ConventionPatrimoineLanguedocienne {

    private static final Reference TEXTE = Reference.de("convention Escalquens – Patrimoine Languedocienne, 2024");

    private ConventionPatrimoineLanguedocienne() {}

    static ConventionType type() {
        return new ConventionType(
                HauteGaronne.PATRIMOINE_LANGUEDOCIENNE,
                TEXTE.document(),
                List.of(
                        // --- Article 8 : durée de la présente convention et modalités d'actualisation
                        // « pour une durée de 1 an avec tacite reconduction à compter de sa signature »
                        DUREE.fixee(new Duree(1, Reconduction.TACITE), TEXTE.art("art. 8"))));
    }
}
