package fr.gestionflux.examples.recu;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.RecusDuDossier;
import fr.gestionflux.core.repartition.LigneDeRepartition;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.examples.annee.RecusDeLAnnee;
import fr.gestionflux.examples.annexes.RecusDesDocuments;
import fr.gestionflux.examples.portefeuille.Invention;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Receipts to be checked: of made-up landlords, of signed documents, of years that are played. */
final class Recus {

    private static final Chartes CHARTES = Chartes.decouvertes();
    private static final long GRAINE = 11;

    private Recus() {}

    /** Files of forty conventions at most, under the four charters in turn. */
    static Stream<Repartition> repartitions(int conventions) {
        return Invention.avec(CHARTES, GRAINE).dossiers(conventions).map(Repartition.Builder::repartir);
    }

    static Repartition ileDeFrance(int titulaires) {
        return Invention.avec(CHARTES, GRAINE).ileDeFrance(titulaires).repartir();
    }

    static List<ObjectifAnnuel> objectifs(Repartition r) {
        return r.lignes().stream()
                .map(LigneDeRepartition::calcul)
                .flatMap(Optional::stream)
                .toList();
    }

    /** A receipt a convention, each with all its steps. */
    static Stream<Recu> conventions(int conventions) {
        return repartitions(conventions).flatMap(r -> objectifs(r).stream()).map(Recu::de);
    }

    static RecusDuDossier duDossier(Repartition r) {
        return RecusDuDossier.desObjectifs(objectifs(r));
    }

    static List<Recu> documents() {
        return RecusDesDocuments.annexes(CHARTES);
    }

    /** Every kind of answer. */
    static Stream<Recu> deTousGenres() {
        return Stream.of(
                        conventions(160),
                        repartitions(160).flatMap(r -> Stream.of(Recu.de(r), Recu.de(r.reduireAuxLimites()))),
                        repartitions(160)
                                .map(Recus::duDossier)
                                .flatMap(d -> Stream.concat(Stream.of(d.commun()), d.conventions())),
                        RecusDeLAnnee.de(CHARTES).stream(),
                        documents().stream(),
                        RecusDesDocuments.etudes(CHARTES).stream(),
                        Hasard.recus(20))
                .flatMap(s -> s);
    }
}
