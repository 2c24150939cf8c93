package fr.gestionflux.core.recu;

import java.util.List;
import java.util.function.UnaryOperator;

/** Receipts with one thing changed, as another program could write them. */
final class RecusChanges {

    private RecusChanges() {}

    static EtapeDeRecu nommee(EtapeDeRecu e, String nom) {
        return etape(e, nom, e.exact(), e.operandes());
    }

    static EtapeDeRecu valant(EtapeDeRecu e, String exact) {
        return etape(e, e.nom(), exact, e.operandes());
    }

    static EtapeDeRecu faiteDe(EtapeDeRecu e, List<String> operandes) {
        return etape(e, e.nom(), e.exact(), operandes);
    }

    private static EtapeDeRecu etape(EtapeDeRecu e, String nom, String exact, List<String> operandes) {
        return new EtapeDeRecu(
                e.id(),
                nom,
                exact,
                e.lisible(),
                e.genre(),
                e.unite(),
                e.operation(),
                operandes,
                e.arrondi(),
                e.branche(),
                e.document(),
                e.article(),
                e.hypothese(),
                e.refus());
    }

    static Recu avec(Recu recu, UnaryOperator<EtapeDeRecu> change) {
        return recu(recu, recu.format(), recu.etapes().stream().map(change).toList());
    }

    static Recu auFormat(Recu recu, String format) {
        return recu(recu, format, recu.etapes());
    }

    private static Recu recu(Recu recu, String format, List<EtapeDeRecu> etapes) {
        return new Recu(
                format,
                recu.nature(),
                recu.tete(),
                recu.chiffres(),
                etapes,
                recu.tables(),
                recu.remarques(),
                recu.dossier(),
                recu.empreinte());
    }
}
