package fr.gestionflux.passerelle.base;

import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.porte.LivraisonIllisible;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The runs of a base: each is written whole, in one transaction, with its answers, or not at all. Where the same was asked of the
 * same inputs and answered the same, the run is recorded and points to the one that has the answers.
 *
 * <p>Immutable and thread-safe.
 */
public final class Passages {

    private static final String LECTURE =
            "select p.id, p.version, p.dossier, v.numero, p.pour, p.demande_le, p.question, p.options, p.bibliotheque,"
                    + " p.schema_de_la_base, p.entrees, p.reponse, p.reponses_de"
                    + " from flux.passages p join flux.versions v on v.id = p.version";

    private final Acces acces;

    /**
     * Those of a base.
     *
     * @param acces the base
     */
    public Passages(Acces acces) {
        this.acces = acces;
    }

    /**
     * Records a run.
     *
     * @param lu what was read
     * @param demande what was asked of it
     * @param reponse the answer
     * @return the run as recorded
     * @throws IOException if it cannot be recorded: nothing of it is
     */
    public Passage enregistre(DossierEnBase lu, Demande demande, Reponse reponse) throws IOException {
        List<ReponseGardee> reponses = ReponseGardee.de(reponse);
        return acces.ecris(c -> {
            Passage aEcrire = new Passage(
                    0,
                    lu.version(),
                    demande,
                    bibliotheque(),
                    Migrations.derniere(),
                    lu.empreinte(),
                    ReponseGardee.empreinte(reponses),
                    OptionalLong.empty());
            OptionalLong deja = meme(c, aEcrire);
            if (deja.isEmpty()) {
                OptionalLong nouveau = ecris(c, aEcrire, OptionalLong.empty());
                if (nouveau.isPresent()) {
                    ecrisLesReponses(c, nouveau.getAsLong(), reponses);
                    return trouve(c, nouveau.getAsLong());
                }
                deja = meme(c, aEcrire);
            }
            return trouve(c, ecris(c, aEcrire, deja).orElseThrow());
        });
    }

    /** The version that receipts are written by. */
    private static String bibliotheque() {
        return Objects.requireNonNull(
                Recu.de("passage", Map.of(), Map.of(), List.of()).tete().get("bibliotheque"));
    }

    /** Empty when the same run has been recorded; one that is being recorded at the same time is waited for. */
    private static OptionalLong ecris(Connection c, Passage p, OptionalLong reponsesDe) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(
                "insert into flux.passages (version, dossier, pour, demande_le, bibliotheque, schema_de_la_base, question,"
                        + " options, entrees, reponse, reponses_de) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (dossier, question, options, bibliotheque, entrees, reponse)"
                        + " where reponses_de is null do nothing returning id")) {
            s.setLong(1, p.version().id());
            s.setString(2, p.version().dossier());
            s.setString(3, p.demande().pour());
            s.setObject(4, p.demande().quand().atOffset(ZoneOffset.UTC));
            s.setString(5, p.bibliotheque());
            s.setString(6, p.schema());
            s.setString(7, p.demande().question());
            s.setArray(8, options(c, p));
            s.setString(9, p.entrees());
            s.setString(10, p.reponse());
            s.setObject(11, reponsesDe.isPresent() ? reponsesDe.getAsLong() : null, Types.BIGINT);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? OptionalLong.of(r.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private static Array options(Connection c, Passage p) throws SQLException {
        return c.createArrayOf("text", p.demande().options().toArray());
    }

    private static OptionalLong meme(Connection c, Passage p) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("select id from flux.passages where dossier = ? and question = ?"
                + " and options = ? and bibliotheque = ? and entrees = ? and reponse = ? and reponses_de is null")) {
            s.setString(1, p.version().dossier());
            s.setString(2, p.demande().question());
            s.setArray(3, options(c, p));
            s.setString(4, p.bibliotheque());
            s.setString(5, p.entrees());
            s.setString(6, p.reponse());
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? OptionalLong.of(r.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private static void ecrisLesReponses(Connection c, long passage, List<ReponseGardee> reponses) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(
                "insert into flux.reponses (passage, rang, sorte, nom, empreinte, contenu) values (?, ?, ?, ?, ?, ?::json)")) {
            for (int i = 0; i < reponses.size(); i++) {
                ReponseGardee r = reponses.get(i);
                s.setLong(1, passage);
                s.setInt(2, i + 1);
                s.setString(3, r.sorte());
                s.setString(4, r.nom());
                s.setString(5, r.empreinte());
                s.setString(6, r.contenu());
                s.addBatch();
            }
            s.executeBatch();
        }
    }

    /**
     * Every run.
     *
     * @param dossier of which file; empty for all
     * @return the first asked first
     * @throws IOException if the base cannot be read
     */
    public List<Passage> liste(Optional<String> dossier) throws IOException {
        return acces.lis(c -> {
            try (PreparedStatement s =
                    c.prepareStatement(LECTURE + " where ?::text is null or p.dossier = ?::text order by p.id")) {
                s.setString(1, dossier.orElse(null));
                s.setString(2, dossier.orElse(null));
                return lus(s);
            }
        });
    }

    /**
     * One run.
     *
     * @param id its number
     * @return the run
     * @throws LivraisonIllisible if there is none
     * @throws IOException if the base cannot be read
     */
    public Passage trouve(long id) throws IOException {
        return acces.lis(c -> trouve(c, id));
    }

    private static Passage trouve(Connection c, long id) throws SQLException, IOException {
        try (PreparedStatement s = c.prepareStatement(LECTURE + " where p.id = ?")) {
            s.setLong(1, id);
            List<Passage> trouves = lus(s);
            if (trouves.isEmpty()) {
                throw new LivraisonIllisible(
                        "la base n'a aucun passage " + id + " ; « flux base passages » dit ceux qu'elle a");
            }
            return trouves.get(0);
        }
    }

    private static List<Passage> lus(PreparedStatement s) throws SQLException {
        List<Passage> lus = new ArrayList<>();
        try (ResultSet r = s.executeQuery()) {
            while (r.next()) {
                long reponsesDe = r.getLong(13);
                lus.add(new Passage(
                        r.getLong(1),
                        new VersionDeDossier(r.getLong(2), r.getString(3), r.getInt(4)),
                        new Demande(
                                r.getString(5),
                                r.getObject(6, OffsetDateTime.class).toInstant(),
                                r.getString(7),
                                List.of((String[]) r.getArray(8).getArray())),
                        r.getString(9),
                        r.getString(10),
                        r.getString(11),
                        r.getString(12),
                        // runs are counted from 1
                        reponsesDe == 0 ? OptionalLong.empty() : OptionalLong.of(reponsesDe)));
            }
        }
        return lus;
    }

    /**
     * The version that a run read.
     *
     * @param p the run
     * @return its tables, as they were then
     * @throws IOException if the base cannot be read
     */
    public DossierEnBase dossier(Passage p) throws IOException {
        return acces.lis(c -> new LectureEnBase(c).lis(p.version()));
    }

    /**
     * The answers of a run.
     *
     * @param p the run
     * @return in their order; those of the earlier run that has them, where one has
     * @throws IOException if the base cannot be read
     */
    public List<ReponseGardee> reponses(Passage p) throws IOException {
        return acces.lis(c -> {
            List<ReponseGardee> lues = new ArrayList<>();
            try (PreparedStatement s = c.prepareStatement(
                    "select sorte, nom, empreinte, contenu from flux.reponses where passage = ? order by rang")) {
                s.setLong(1, p.calcule());
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) {
                        lues.add(new ReponseGardee(r.getString(1), r.getString(2), r.getString(3), r.getString(4)));
                    }
                }
            }
            return lues;
        });
    }
}
