package fr.gestionflux.examples.annee;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Suivi;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The receipts of a year of conventions: where each stands, its report, its ledger, what it leaves. */
public final class RecusDeLAnnee {

    private static final LocalDate JUIN = LocalDate.of(Exemple.ANNEE, 6, 30);

    private RecusDeLAnnee() {}

    /**
     * Every answer of every year that is played.
     *
     * @param chartes those discovered
     * @return situations, reports, openings and ledgers
     */
    public static List<Recu> de(Chartes chartes) {
        return Annee.exemples(chartes).flatMap(RecusDeLAnnee::de).toList();
    }

    private static Stream<Recu> de(Exemple exemple) {
        Suivi mi = exemple.annee(exemple.donnees().connus(JUIN));
        Suivi annee = exemple.annee(exemple.donnees().connus(Rapport.BILAN));
        List<Ouverture> ouvertures = annee.ouvertures();
        return Stream.of(
                        mi.au(JUIN).situations().stream().map(Recu::de),
                        annee.bilans().stream().map(Recu::de),
                        ouvertures.stream().map(Recu::de),
                        ouvertures.stream().flatMap(o -> o.exercice().stream()).map(Recu::de))
                .flatMap(s -> s);
    }
}
