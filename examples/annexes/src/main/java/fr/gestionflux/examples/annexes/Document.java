package fr.gestionflux.examples.annexes;

import fr.gestionflux.core.charte.Chartes;
import java.util.Optional;
import java.util.stream.Stream;

/** The signed documents that are recomputed, under the ids of {@code figures-imprimees.csv}; each only when it is asked for. */
enum Document {
    SAVOIE_CHARTE("savoie-charte"),
    SAVOIE_SEEZ("savoie-seez"),
    HG_CITE_JARDINS("hg-cite-jardins"),
    HG_CHALETS("hg-chalets"),
    HG_PATRIMOINE_LANGUEDOCIENNE("hg-patrimoine-languedocienne"),
    HG_PROMOLOGIS("hg-promologis"),
    IDF_DRIHL("idf-drihl"),
    IDF_MONTMORENCY("idf-montmorency");

    private final String id;

    Document(String id) {
        this.id = id;
    }

    static Optional<Document> nomme(String id) {
        return Stream.of(values()).filter(d -> d.id.equals(id)).findFirst();
    }

    /** Loads the classes of no other document. */
    Annexe annexe(Chartes chartes) {
        return switch (this) {
            case SAVOIE_CHARTE -> CharteSavoie.annexe(chartes);
            case SAVOIE_SEEZ -> Seez.annexe(chartes);
            case HG_CITE_JARDINS -> Escalquens.citeJardins(chartes);
            case HG_CHALETS -> Escalquens.chalets(chartes);
            case HG_PATRIMOINE_LANGUEDOCIENNE -> Escalquens.patrimoineLanguedocienne(chartes);
            case HG_PROMOLOGIS -> Escalquens.promologis(chartes);
            case IDF_DRIHL -> IleDeFrance.drihl(chartes);
            case IDF_MONTMORENCY -> IleDeFrance.montmorency(chartes);
        };
    }

    /** Its id. */
    @Override
    public String toString() {
        return id;
    }
}
