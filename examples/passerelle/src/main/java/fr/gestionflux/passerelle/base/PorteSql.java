package fr.gestionflux.passerelle.base;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.porte.Livraison;
import fr.gestionflux.passerelle.porte.LivraisonIllisible;
import fr.gestionflux.passerelle.porte.Porte;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A file in a base: what is read is its current version, what is written is another one. Events are only added: those that the
 * base has stay, whatever is written.
 *
 * <pre>{@code
 * PorteSql porte = new PorteSql(acces, "opac-savoie-2024", InstantSource.system(), "reprise de l'ERP");
 * porte.importe(new PorteCsv(dossier).lis());
 * porte.lis();   // the same tables
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class PorteSql implements Porte {

    private static final int FAUTES_DITES = 10;

    private final Acces acces;
    private final String dossier;
    private final InstantSource horloge;
    private final String pour;

    /**
     * A file of a base.
     *
     * @param acces the base
     * @param dossier the file's id, for instance {@code opac-savoie-2024}
     * @param horloge when versions are written
     * @param pour who writes them, or why
     */
    public PorteSql(Acces acces, String dossier, InstantSource horloge, String pour) {
        this.acces = acces;
        this.dossier = dossier;
        this.horloge = horloge;
        this.pour = pour;
    }

    @Override
    public Livraison lis() throws IOException {
        return courante().livraison();
    }

    /**
     * Reads its current version.
     *
     * @return the tables, which version they are of, and their mark
     * @throws LivraisonIllisible if the base or the file is not there
     * @throws IOException if the base cannot be read
     */
    public DossierEnBase courante() throws IOException {
        return acces.lis(c -> new LectureEnBase(c).courante(dossier));
    }

    @Override
    public void ecris(List<TableEcrite> tables) throws IOException {
        importe(Livraison.de(tables), OptionalInt.empty());
    }

    /**
     * Writes what another door delivered as a new version, its lines kept.
     *
     * @param livraison the tables
     * @param depuis the version that they were corrected from: they are refused when it is no longer the current one; empty
     *     when they replace whatever is there
     * @return the new version
     * @throws LivraisonIllisible if the schema does not admit a row, or an event that the base has is another; nothing is
     *     then written
     * @throws IOException if the base cannot be written
     */
    public VersionDeDossier importe(Livraison livraison, OptionalInt depuis) throws IOException {
        List<String> fautes = new ArrayList<>();
        livraison.anomalies().stream()
                .filter(Anomalie::estRefus)
                .forEach(a -> fautes.add(a.document().orElse("") + " : " + a.message()));
        Map<String, TableAEcrire> tables = new LinkedHashMap<>();
        livraison
                .tables()
                .forEach((nom, recue) -> TableSql.nommee(nom)
                        .ifPresentOrElse(
                                t -> {
                                    if (tables.putIfAbsent(t.nom(), TableAEcrire.de(t, recue)) != null) {
                                        fautes.add("table « " + nom + " » : reçue deux fois ; attendu une seule");
                                    }
                                },
                                () -> fautes.add("table « " + nom + " » : inconnue ; attendu l'une de : "
                                        + String.join(
                                                ", ",
                                                TableSql.TOUTES.stream()
                                                        .map(TableSql::decrite)
                                                        .toList()))));
        tables.values().forEach(t -> fautes.addAll(t.fautes()));
        if (!fautes.isEmpty()) {
            throw new LivraisonIllisible("la base n'admet pas ce dossier, rien n'a été écrit :\n  "
                    + String.join("\n  ", fautes.subList(0, Math.min(FAUTES_DITES, fautes.size())))
                    + (fautes.size() > FAUTES_DITES ? "\n  et " + (fautes.size() - FAUTES_DITES) + " autres" : ""));
        }
        List<TableAEcrire> toutes = List.copyOf(tables.values());
        return acces.ecris(c -> new EcritureEnBase(c).ecris(dossier, pour, horloge.instant(), depuis, toutes));
    }
}
