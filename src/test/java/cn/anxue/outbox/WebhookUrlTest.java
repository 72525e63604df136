package cn.anxue.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookUrlTest {
    @Test
    void readsWholeAddresses() {
        assertEquals("hooks.example.com", WebhookUrl.host(WebhookUrl.read("https://Hooks.Example.com./a?b=c")));
        assertEquals("::1", WebhookUrl.host(WebhookUrl.read("https://[::1]:8443/")));
        assertEquals("10.1.2.3", WebhookUrl.host(WebhookUrl.read("http://10.1.2.3:8080")));
    }

    @Test
    void refusesWhatIsNoneOrBendsTheRequest() {
        for (String text : List.of(
                "",
                "hooks.example.com",
                "ftp://hooks.example.com/",
                "file:///etc/passwd",
                "https:///path-alone",
                "https://user:secret@hooks.example.com/",
                "https://hooks.example.com/#part",
                "https://hooks.example.com:0/",
                "https://hooks.example.com:65536/",
                "https://hooks.example.com/ a",
                "https://hooks.example.com/\r\nX: y",
                "https://hooks.example.com\\@10.0.0.1/",
                "https://培训.example/",
                "https://127.1/",
                "https://0x7f.0.0.1/",
                "https://under_score.example/",
                "https://[fe80::1%25eth0]/",
                "https://a.example/" + "x".repeat(500))) {
            ProblemException refusal = assertThrows(ProblemException.class, () -> WebhookUrl.read(text), text);
            assertEquals(WebhookProblem.WEBHOOK_ADDRESS_INVALID, refusal.kind(), text);
        }
    }
}
