package cn.anxue.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.impl.HeaderParser;
import io.vertx.ext.web.impl.ParsableMIMEValue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html | true
            Text/HTML; charset=utf-8 | true
            text/html,application/xhtml+xml,*/*;q=0.8 | true
            application/json;q=0.5, text/html | true
            application/json | false
            application/json, text/html;q=0.5 | false
            */* | false
            text/htmlish | false
            """)
    void tellsAPersonAtABrowserFromAProgram(String accept, boolean person) {
        // As the web server parses the header: what stands alone it does not take apart by itself.
        List<MIMEHeader> accepted =
                HeaderParser.sort(HeaderParser.convertToParsedHeaderValues(accept.strip(), ParsableMIMEValue::new));
        assertEquals(person, Audience.prefersHtml(accepted));
    }
}
