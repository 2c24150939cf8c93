package fr.gestionflux.examples.rpls;

import fr.gestionflux.core.preuve.Anomalie;
import java.util.function.Consumer;

/**
 * Where what is wrong in a file is told.
 *
 * @param document the file, for messages
 * @param anomalies is given each anomaly
 */
record Signalement(String document, Consumer<Anomalie> anomalies) {

    void refuse(String code, String message) {
        anomalies.accept(sur(Anomalie.Gravite.REFUS, code, message).build());
    }

    void refuse(int ligne, String code, String message) {
        anomalies.accept(Anomalie.refus(code, message).en(document, ligne));
    }

    void refuse(int ligne, String code, Champ champ, String recu, String attendu) {
        anomalies.accept(Anomalie.valeur(code, champ.name(), recu, attendu).en(document, ligne));
    }

    void remarque(String code, String message) {
        anomalies.accept(sur(Anomalie.Gravite.REMARQUE, code, message).build());
    }

    void remarque(int ligne, String code, Champ champ, String recu, String attendu, String suite) {
        anomalies.accept(
                sur(Anomalie.Gravite.REMARQUE, code, "reçu « " + recu + " » ; attendu " + attendu + " ; " + suite)
                        .ligne(ligne)
                        .champ(champ.name())
                        .recu(recu)
                        .attendu(attendu)
                        .build());
    }

    private Anomalie.Builder sur(Anomalie.Gravite gravite, String code, String message) {
        Anomalie.Builder anomalie = Anomalie.builder();
        anomalie.gravite(gravite).code(code).message(message).document(document);
        return anomalie;
    }
}
