package cn.anxue.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** After signing in one goes on within this service, or to the console (ASVS 5.0 V3.7.2). */
class ReturnPathTest {
    @Test
    void keepsOurOwnPages() {
        for (String own :
                new String[] {"/", "/console", "/console/actors?q=off&cursor=a%2Cb", "/a/b/", "/?q=%E5%AE%89"}) {
            assertEquals(own, ReturnPath.of(own).value());
        }
    }

    @Test
    void dropsWhateverLeadsElsewhere() {
        for (String foreign : new String[] {
            "https://evil.example/",
            "//evil.example/",
            "/\\evil.example",
            "/%5cevil/../x y",
            "javascript:alert(1)",
            "/console;x",
            "/console?a=b,c",
            "/console?a=b;c",
            "/a//b",
            "console",
            "/console\r\nSet-Cookie: a=b",
            "/console#x",
            "/sign-out",
            "/sign-in",
            "/" + "a".repeat(600),
            ""
        }) {
            assertEquals("/console", ReturnPath.of(foreign).value(), foreign);
        }
        assertEquals("/console", ReturnPath.of(null).value());
    }
}
