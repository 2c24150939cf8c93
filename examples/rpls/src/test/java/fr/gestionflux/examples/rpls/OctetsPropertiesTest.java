package fr.gestionflux.examples.rpls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.Size;

/** Eight bytes at a time or one by one: the same is found. */
class OctetsPropertiesTest {

    private static final byte AILLEURS = ';';

    /** What stands after the end is not looked at. */
    private static byte[] avecMarge(byte[] octets) {
        byte[] tous = Arrays.copyOf(octets, octets.length + Octets.MARGE);
        Arrays.fill(tous, octets.length, tous.length, (byte) '\n');
        return tous;
    }

    @Property
    void theEndOfALineIsItsFirstLineFeedOrCarriageReturn(
            @ForAll @Size(max = 40) @ByteRange(min = 8, max = 16) byte[] octets) {
        int attendue = IntStream.range(0, octets.length)
                .filter(i -> octets[i] == '\n' || octets[i] == '\r')
                .findFirst()
                .orElse(octets.length);

        assertThat(Octets.finDeLigne(avecMarge(octets), 0, octets.length)).isEqualTo(attendue);
    }

    @Property
    void eachByteThatIsTheOneLookedForIsFoundAndNoOther(
            @ForAll @Size(8) byte[] octets, @ForAll @ByteRange(max = 7) byte place) {
        octets[place] = AILLEURS;

        long bits = Octets.egaux(Octets.mot(octets, 0, octets.length), Octets.motif((char) AILLEURS));

        for (int i = 0; i < octets.length; i++) {
            assertThat((bits >>> (i * Byte.SIZE)) & 0xFF).isEqualTo(octets[i] == AILLEURS ? 0x80 : 0);
        }
        assertThat(Octets.premier(bits)).isLessThanOrEqualTo(place);
    }

    @Property
    void aByteThatIsNotAsciiIsSeenUpToTheEnd(@ForAll @Size(min = 1, max = 8) byte[] octets) {
        boolean accentue = IntStream.range(0, octets.length).anyMatch(i -> octets[i] < 0);

        assertThat(Octets.accentue(Octets.mot(avecMarge(octets), 0, octets.length)))
                .isEqualTo(accentue);
    }
}
