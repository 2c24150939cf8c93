package fr.gestionflux.core.saisie;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.TexteRecu;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a column of dates writes them all in one order. A spreadsheet of another country reads {@code 05/01/2045} as the
 * first of May, shows it as {@code 5/1/2045}, and leaves {@code 13/01/2045} as it was: the day comes first in one cell and
 * second in the next one. Not thread-safe.
 */
final class OrdreDesDates {

    private static final Pattern JOUR_ET_MOIS = Pattern.compile("(\\d{1,2})/(\\d{1,2})/\\d{4}.*");
    private static final int MOIS = 12;

    private final String colonne;
    private int douteuses;
    private int courtes;
    private boolean courteSure;
    private @Nullable DateVue premiereDouteuse;
    private @Nullable DateVue premiereCourte;
    private @Nullable DateVue moisDAbord;
    private @Nullable DateVue jourDAbord;

    private record DateVue(int ligne, String texte) {
        @Override
        public String toString() {
            return TexteRecu.cite(texte) + " ligne " + ligne;
        }
    }

    OrdreDesDates(String colonne) {
        this.colonne = colonne;
    }

    void voit(int ligne, String texte) {
        Matcher m = JOUR_ET_MOIS.matcher(texte);
        if (!m.matches()) {
            return;
        }
        DateVue vue = new DateVue(ligne, texte);
        int premier = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(2));
        boolean courte = m.group(1).length() == 1 || m.group(2).length() == 1;
        if (premier > MOIS) {
            jourDAbord = jourDAbord == null ? vue : jourDAbord;
            courteSure |= courte;
        } else if (second > MOIS) {
            moisDAbord = moisDAbord == null ? vue : moisDAbord;
        } else if (premier != second) {
            douteuses++;
            premiereDouteuse = premiereDouteuse == null ? vue : premiereDouteuse;
            if (courte) {
                courtes++;
                premiereCourte = premiereCourte == null ? vue : premiereCourte;
            }
        }
    }

    /** One remark a column. */
    Optional<Anomalie> remarque(String document) {
        if (moisDAbord != null && premiereDouteuse != null) {
            return Optional.of(remarque(document, douteuses, premiereDouteuse, moisDAbord + " a le mois d'abord"));
        }
        return jourDAbord != null && premiereCourte != null && !courteSure
                ? Optional.of(remarque(
                        document, courtes, premiereCourte, jourDAbord + " est écrite autrement, le jour d'abord"))
                : Optional.empty();
    }

    private Anomalie remarque(String document, int nombre, DateVue premiere, String preuve) {
        return Anomalie.builder()
                .gravite(Anomalie.Gravite.REMARQUE)
                .code(Codes.DATE_SUSPECTE)
                .champ(colonne)
                .recu(premiere.texte())
                .message("reçu " + premiere
                        + (nombre == 1 ? "" : " (" + nombre + " dates dans ce cas)")
                        + ", lu le jour d'abord, comme en français ; mais " + preuve
                        + " : vérifiez l'ordre du jour et du mois dans le fichier d'origine")
                .build()
                .en(document, premiere.ligne());
    }
}
