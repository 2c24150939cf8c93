package fr.gestionflux.passerelle.base;

import fr.gestionflux.passerelle.base.TableAEcrire.Ecrite;
import fr.gestionflux.passerelle.porte.LivraisonIllisible;
import fr.gestionflux.passerelle.porte.ReferenceOpaque;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A version written on one connection, in its transaction. Not thread-safe. */
final class EcritureEnBase {

    private static final int PAR_LOT = 5000;
    private static final int FAUTES_DITES = 10;

    private final Connection c;

    EcritureEnBase(Connection c) {
        this.c = c;
    }

    VersionDeDossier ecris(String dossier, String pour, Instant a, OptionalInt depuis, List<TableAEcrire> tables)
            throws SQLException, IOException {
        VersionDeDossier version = nouvelle(dossier, pour, a);
        if (depuis.isPresent() && depuis.getAsInt() != version.numero() - 1) {
            throw new LivraisonIllisible("dossier « " + dossier + " » : écrit depuis sa version " + depuis.getAsInt()
                    + ", alors qu'il en est à la version " + (version.numero() - 1)
                    + " ; relisez-le et reportez-y votre correction : rien n'a été écrit");
        }
        for (TableAEcrire t : tables) {
            declare(version, t.table());
            if (t.table().estLeJournal()) {
                ajoute(version, t);
            } else {
                insere("flux." + t.table().nom(), version, t);
            }
        }
        return version;
    }

    private VersionDeDossier nouvelle(String dossier, String pour, Instant a) throws SQLException {
        long id;
        try (PreparedStatement s = c.prepareStatement("select flux.nouvelle_version(?, ?, ?)")) {
            s.setString(1, dossier);
            s.setString(2, pour);
            s.setObject(3, a.atOffset(ZoneOffset.UTC));
            try (ResultSet r = s.executeQuery()) {
                r.next();
                id = r.getLong(1);
            }
        }
        try (PreparedStatement s = c.prepareStatement("select numero from flux.versions where id = ?")) {
            s.setLong(1, id);
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return new VersionDeDossier(id, dossier, r.getInt(1));
            }
        }
    }

    /** Even without a row, a table that is there says that there is none. */
    private void declare(VersionDeDossier version, TableSql t) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("insert into flux.presences (_version, nom) values (?, ?)")) {
            s.setLong(1, version.id());
            s.setString(2, t.nom());
            s.executeUpdate();
        }
    }

    private void insere(String cible, VersionDeDossier version, TableAEcrire t) throws SQLException {
        List<String> colonnes = colonnes(t.table());
        try (PreparedStatement s = c.prepareStatement("insert into " + cible + " (_version, "
                + (t.table().estLeJournal() ? "_dossier, " : "") + "_ligne, _autres, " + String.join(", ", colonnes)
                + ") select ?, " + (t.table().estLeJournal() ? "?, " : "") + "l, a::jsonb, "
                + colonnes.stream().map(x -> "c_" + x).collect(Collectors.joining(", "))
                + " from unnest(?::integer[], ?::text[]" + ", ?::text[]".repeat(colonnes.size()) + ") as u (l, a, "
                + colonnes.stream().map(x -> "c_" + x).collect(Collectors.joining(", ")) + ")")) {
            for (int i = 0; i < t.lignes().size(); i += PAR_LOT) {
                lot(
                        s,
                        version,
                        t.table(),
                        t.lignes().subList(i, Math.min(i + PAR_LOT, t.lignes().size())));
            }
        }
    }

    private void lot(PreparedStatement s, VersionDeDossier version, TableSql t, List<Ecrite> lignes)
            throws SQLException {
        int n = 1;
        s.setLong(n++, version.id());
        if (t.estLeJournal()) {
            s.setString(n++, version.dossier());
        }
        s.setArray(
                n++,
                c.createArrayOf("integer", lignes.stream().map(Ecrite::ligne).toArray()));
        s.setArray(
                n++, c.createArrayOf("text", lignes.stream().map(Ecrite::autres).toArray()));
        for (int i = 0; i < t.colonnes().size(); i++) {
            int rang = i;
            s.setArray(
                    n++,
                    c.createArrayOf(
                            "text",
                            lignes.stream().map(l -> l.champs().get(rang)).toArray()));
        }
        s.executeUpdate();
    }

    private static List<String> colonnes(TableSql t) {
        return t.colonnes().stream().map(ColonneSql::nom).toList();
    }

    /** What the journal has already stays as it is; what comes is what it did not have. */
    private void ajoute(VersionDeDossier version, TableAEcrire t) throws SQLException, IOException {
        String journal = "flux." + t.table().nom();
        try (Statement s = c.createStatement()) {
            s.execute("create temporary table flux_arrivants (like " + journal + ") on commit drop");
        }
        insere("flux_arrivants", version, t);
        exigeSansDouble();
        exigeInchanges(journal, t.table());
        List<String> toutes = Stream.concat(
                        Stream.of("_version", "_dossier", "_ligne", "_autres"), colonnes(t.table()).stream())
                .toList();
        try (Statement s = c.createStatement()) {
            s.executeUpdate("insert into " + journal + " (" + String.join(", ", toutes) + ") select "
                    + String.join(", ", toutes) + " from flux_arrivants a where not exists (select 1 from " + journal
                    + " e where e._dossier = a._dossier and e.id = a.id)");
            s.execute("drop table flux_arrivants");
        }
    }

    private void exigeSansDouble() throws SQLException, IOException {
        try (Statement s = c.createStatement()) {
            refuseSIlYEnA(
                    s.executeQuery("select id from flux_arrivants group by id having count(*) > 1 order by id limit "
                            + FAUTES_DITES),
                    "reçus plusieurs fois ; attendu un identifiant par événement");
        }
    }

    /** A candidate that was erased stays so, whatever comes again. */
    private void exigeInchanges(String journal, TableSql t) throws SQLException, IOException {
        String autrement = Stream.concat(Stream.of("_autres"), colonnes(t).stream())
                .map(x -> x.equals("candidat")
                        ? "(a.candidat is distinct from e.candidat and coalesce(e.candidat, '') not like '"
                                + ReferenceOpaque.PREFIXE + "%')"
                        : "a." + x + " is distinct from e." + x)
                .collect(Collectors.joining(" or "));
        try (Statement s = c.createStatement()) {
            refuseSIlYEnA(
                    s.executeQuery("select a.id from flux_arrivants a join " + journal
                            + " e on e._dossier = a._dossier and e.id = a.id where " + autrement
                            + " order by a.id limit "
                            + FAUTES_DITES),
                    "déjà dans la base, et autrement ; un événement ne se change pas : un autre le corrige, dont la colonne"
                            + " « corrige » le nomme");
        }
    }

    private static void refuseSIlYEnA(ResultSet ids, String pourquoi) throws SQLException, IOException {
        List<String> trouves = new ArrayList<>();
        try (ids) {
            while (ids.next()) {
                trouves.add("« " + ids.getString(1) + " »");
            }
        }
        if (!trouves.isEmpty()) {
            throw new LivraisonIllisible(
                    "base, evenements : " + String.join(", ", trouves) + " : " + pourquoi + " ; rien n'a été écrit");
        }
    }
}
