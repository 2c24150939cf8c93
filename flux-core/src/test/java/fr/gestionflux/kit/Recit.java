package fr.gestionflux.kit;

import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Fait;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.BailSigne;
import fr.gestionflux.core.parc.Reservataire;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The story of one orientation as a test tells it, each fact on its day.
 *
 * <pre>{@code
 * Recit.offre("o1", "2024-03-04", "73285001", commune).puis("2024-03-20", Designation.de(3)).loue("2024-04-02", "2024-04-30");
 * }</pre>
 *
 * @param orientation its id
 * @param evenements so far
 */
public record Recit(String orientation, List<Evenement> evenements) {

    /**
     * An existing home that matches the agreed characteristics.
     *
     * @param orientation its id
     * @param jour ISO date
     * @param logement the home
     * @param r the holder
     * @return the start of the story
     */
    public static Recit offre(String orientation, String jour, String logement, Reservataire r) {
        return offre(orientation, jour, MiseADisposition.de(logement, r));
    }

    /**
     * Any home.
     *
     * @param orientation its id
     * @param jour ISO date
     * @param offre the home and the holder
     * @return the start of the story
     */
    public static Recit offre(String orientation, String jour, MiseADisposition offre) {
        return new Recit(orientation, List.of()).puis(jour, offre);
    }

    /**
     * What happened next.
     *
     * @param jour ISO date
     * @param faits all of that day
     * @return the story so far
     */
    public Recit puis(String jour, Fait... faits) {
        List<Evenement> suite = new ArrayList<>(evenements);
        for (Fait f : faits) {
            suite.add(Evenement.de(orientation + "-" + suite.size(), orientation, LocalDate.parse(jour), f));
        }
        return new Recit(orientation, List.copyOf(suite));
    }

    /**
     * The CALEOL gives the home to somebody, who signs.
     *
     * @param caleol ISO date
     * @param bail ISO date
     * @return the story so far
     */
    public Recit loue(String caleol, String bail) {
        return puis(caleol, Attribution.de("A", 1)).puis(bail, new BailSigne("A"));
    }

    /**
     * Several stories.
     *
     * @param recits each of its own orientation
     * @return all their events
     */
    public static List<Evenement> tous(Recit... recits) {
        return Stream.of(recits).flatMap(r -> r.evenements.stream()).toList();
    }
}
