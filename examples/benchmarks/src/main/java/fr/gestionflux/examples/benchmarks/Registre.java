package fr.gestionflux.examples.benchmarks;

import fr.gestionflux.core.rpls.CompteDeRotation;
import fr.gestionflux.core.rpls.ContingentRpls;
import fr.gestionflux.core.rpls.EffectifsRpls.Effectif;
import fr.gestionflux.core.rpls.LogementRpls;
import fr.gestionflux.core.rpls.RotationRpls;
import fr.gestionflux.examples.rpls.FichierRpls;
import fr.gestionflux.examples.rpls.FichierRpls.Lu;
import fr.gestionflux.examples.rpls.Lecture;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The file of one register, and the means of reading it: each gives the same counts of each commune. */
final class Registre {

    private static final int TAMPON = 1 << 16;

    /**
     * What was counted in each commune.
     *
     * @param rotation homes let again, homes let or offered
     * @param effectifs homes of each contingent
     */
    record Comptes(Map<String, CompteDeRotation> rotation, Map<String, Effectif> effectifs) {}

    /** What {@link FichierRpls}, {@link RotationRpls} and its {@link RotationRpls#effectifs() view} do, field by field, in
     * words of SQL. Lines of one home are taken to be the same, as the made-up ones are.
     */
    private static final String SQL = """
            WITH lu AS (
                SELECT trim(c1) AS numero, trim(c4) AS commune, trim(c40) AS mode, trim(c63) AS contingent,
                    CASE WHEN regexp_full_match(trim(c27), '1[89][0-9]{2}|[2-9][0-9]{3}')
                        THEN CAST(trim(c27) AS INTEGER) END AS locat,
                    CASE WHEN regexp_full_match(trim(c41), '(0[1-9]|1[0-2])/(1[89][0-9]{2}|[2-9][0-9]{3})')
                        THEN CAST(right(trim(c41), 4) AS INTEGER) * 12 + CAST(left(trim(c41), 2) AS INTEGER) END AS bail
                FROM read_csv('%1$s', delim = ';', header = false, skip = 1, quote = '', escape = '',
                    all_varchar = true, columns = {%2$s})),
            unique_par_numero AS (
                SELECT numero, commune, mode, contingent, locat, bail, count(*) - 1 AS doubles
                FROM lu
                WHERE regexp_full_match(commune, '[0-9][0-9AB][0-9]{3}') AND regexp_full_match(mode, '[1-59]')
                GROUP BY ALL),
            place AS (
                SELECT commune, contingent, mode, doubles, bail,
                    mode IN ('1', '2') AND (locat IS NULL OR locat > %3$d) AS sans_locat,
                    mode IN ('1', '2') AND locat <= %3$d AND locat NOT IN (%3$d - 1, %3$d) AS compte
                FROM unique_par_numero)
            SELECT commune, count(*),
                count(*) FILTER (WHERE compte AND mode = '1' AND bail BETWEEN %3$d * 12 - 11 AND %3$d * 12),
                count(*) FILTER (WHERE compte),
                count(*) FILTER (WHERE sans_locat),
                count(*) FILTER (WHERE compte AND mode = '1' AND bail IS NULL),
                count(*) FILTER (WHERE compte AND mode = '1' AND bail = %3$d * 12 + 1),
                count(*) FILTER (WHERE compte AND mode = '1' AND bail > %3$d * 12 + 1),
                sum(doubles),
                count(*) FILTER (WHERE mode = '9') AS sortis,
                %4$s
            FROM place GROUP BY commune
            """;

    private final int millesime;
    private final Path fichier;

    Registre(int millesime, Path fichier) {
        this.millesime = millesime;
        this.fichier = fichier;
    }

    /** The library: an accumulator a thread, then merged. */
    Comptes flux(int fils) throws InterruptedException, IOException {
        RotationRpls rotation = lire(
                        fils,
                        Collector.of(() -> RotationRpls.de(millesime), RotationRpls::ajouter, RotationRpls::fusionner))
                .logements();
        return new Comptes(rotation.parCommune(), rotation.effectifs().parCommune());
    }

    /** What reading alone costs: homes are read and checked, then forgotten. */
    long lecture(int fils) throws InterruptedException, IOException {
        return lire(fils, Collector.of(() -> this, (rien, logement) -> {}, (rien, autre) -> rien))
                .lignes();
    }

    private <A> Lu<A> lire(int fils, Collector<LogementRpls, A, A> comptes) throws IOException, InterruptedException {
        Lu<A> lu = new FichierRpls(millesime, StandardCharsets.ISO_8859_1, fils, octets -> {}).lire(fichier, comptes);
        if (lu.lecture() == Lecture.REFUSEE) {
            throw new IOException(fichier + " : attendu un répertoire lisible jusqu'au bout");
        }
        return lu;
    }

    /** The least that any reader has to do. */
    long octets(int fils) throws InterruptedException, ExecutionException, IOException {
        long taille = Files.size(fichier);
        ExecutorService execution = Executors.newFixedThreadPool(fils);
        try {
            List<Future<Long>> attendus = IntStream.range(0, fils)
                    .mapToObj(n -> execution.submit(
                            () -> finsDeLigne(taille / fils * n, n + 1 == fils ? taille : taille / fils * (n + 1))))
                    .toList();
            long lignes = 0;
            for (Future<Long> f : attendus) {
                lignes += f.get();
            }
            return lignes;
        } finally {
            execution.shutdownNow();
        }
    }

    private long finsDeLigne(long debut, long fin) throws IOException {
        ByteBuffer tampon = ByteBuffer.allocate(TAMPON);
        byte[] octets = tampon.array();
        long lignes = 0;
        try (SeekableByteChannel flot = Files.newByteChannel(fichier)) {
            flot.position(debut);
            for (long reste = fin - debut; reste > 0; ) {
                int lus = flot.read(tampon.clear().limit((int) Math.min(TAMPON, reste)));
                reste = lus < 0 ? 0 : reste - lus;
                for (int i = 0; i < lus; i++) {
                    if (octets[i] == '\n') {
                        lignes++;
                    }
                }
            }
        }
        return lignes;
    }

    /** DuckDB, in memory, on the same file. */
    Comptes duckdb(int fils) throws SQLException {
        Comptes comptes = new Comptes(new TreeMap<>(), new TreeMap<>());
        try (Connection base = DriverManager.getConnection("jdbc:duckdb:");
                Statement requete = base.createStatement()) {
            requete.execute("SET threads = " + fils);
            try (ResultSet r = requete.executeQuery(sql())) {
                while (r.next()) {
                    String commune = r.getString(1);
                    comptes.rotation.put(commune, compte(r));
                    comptes.effectifs.put(commune, effectif(r));
                }
            }
        }
        return comptes;
    }

    private static CompteDeRotation compte(ResultSet r) throws SQLException {
        return new CompteDeRotation(
                r.getLong(2),
                r.getLong(3),
                r.getLong(4),
                r.getLong(5),
                r.getLong(6),
                r.getLong(7),
                r.getLong(8),
                r.getLong(9));
    }

    private static Effectif effectif(ResultSet r) throws SQLException {
        Map<ContingentRpls, Long> parContingent = new EnumMap<>(ContingentRpls.class);
        long sortis = r.getLong("sortis");
        long inconnus = r.getLong(2) - sortis;
        for (ContingentRpls c : ContingentRpls.values()) {
            long logements = r.getLong(colonne(c));
            parContingent.put(c, logements);
            inconnus -= logements;
        }
        return new Effectif(parContingent, inconnus, sortis);
    }

    private static String colonne(ContingentRpls contingent) {
        return "contingent" + contingent.code();
    }

    private String sql() {
        return SQL.formatted(
                fichier,
                IntStream.rangeClosed(1, GenerateurRpls.CHAMPS)
                        .mapToObj(n -> "'c" + n + "': 'VARCHAR'")
                        .collect(Collectors.joining(", ")),
                millesime,
                Stream.of(ContingentRpls.values())
                        .map(c -> "count(*) FILTER (WHERE mode <> '9' AND contingent = '" + c.code() + "') AS "
                                + colonne(c))
                        .collect(Collectors.joining(", ")));
    }
}
