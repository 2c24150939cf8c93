package fr.gestionflux.examples.essais;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.util.List;

/** On trial: the passage to the flow splits the objective by EPCI; each convention writes the split ({@code cibles}). */
public final class HautsDeFrance implements FournisseurDeCharte {

    private static final Reference TEXTE = Reference.de("Action Logement, Hauts-de-France, 06/2021");
    private static final Reference ARTICLE = TEXTE.art("répartition territoriale");

    /** For the service loader. */
    public HautsDeFrance() {}

    @Override
    public String id() {
        return "hauts-de-france";
    }

    @Override
    public List<Charte> versions() {
        return List.of(Charte.de(id(), TEXTE)
                .enVigueur(Periode.aCompterDu(LocalDate.of(2024, 1, 1)))
                .departements("59", "62")
                .droits((c, i) ->
                        ValeurDesDroits.tenus(c, ARTICLE).nomme("logements réservés", Unite.LOGEMENTS, ARTICLE))
                .montre((c, i) -> i.droits(c))
                .part((c, i) -> i.taux(Clauses.TAUX_DU_RESERVATAIRE).nomme(Instruction.PART, ARTICLE))
                .flux((c, i) -> i.releve(Grandeur.FLUX, c, i.annee()).nomme("flux annuel", Unite.LOGEMENTS, ARTICLE))
                .fixe(ClausesAnnuelles.DECOMPTE, Cas.bailSigne(ARTICLE), ARTICLE)
                .laisse(Clauses.TAUX_DU_RESERVATAIRE)
                .build());
    }
}
