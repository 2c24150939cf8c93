package fr.gestionflux.passerelle.rendu;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import fr.gestionflux.passerelle.guichet.Reponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A page as PDF: the same HTML, tagged for those who listen to it, with its own fonts (Liberation, SIL OFL). */
public final class Pdf {

    private static final String FAMILLE = "Liberation Sans";
    private static final int NORMAL = 400;
    private static final int GRAS = 700;

    /** In drawings too: a machine may have no font of its own. */
    private static final Set<FSFontUseCase> PARTOUT =
            Collections.unmodifiableSet(EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));

    /** A page names no address; a reader of XML wants the name of what is drawn. */
    private static final String DESSIN = "<svg ";

    private static final String SVG = DESSIN + "xmlns=\"http://www.w3.org/2000/svg\" ";

    private Pdf() {}

    /**
     * Writes an answer.
     *
     * @param r the answer
     * @return the bytes of a PDF
     */
    public static byte[] octets(Reponse r) {
        return de(Html.page(r));
    }

    static byte[] de(String page) {
        XRLog.setLoggingEnabled(false);
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder pdf = new PdfRendererBuilder()
                    .useFont(() -> police("Regular"), FAMILLE, NORMAL, FontStyle.NORMAL, true, PARTOUT)
                    .useFont(() -> police("Bold"), FAMILLE, GRAS, FontStyle.NORMAL, true, PARTOUT)
                    // nothing is ever fetched
                    .useUriResolver((base, adresse) -> null)
                    .usePdfUaAccessibility(true)
                    .withHtmlContent(page.replace(DESSIN, SVG), null)
                    .toStream(octets);
            if (page.contains(DESSIN)) {
                pdf.useSVGDrawer(new BatikSVGDrawer());
            }
            pdf.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    private static InputStream police(String style) {
        try {
            return new ByteArrayInputStream(Police.lis(style));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
