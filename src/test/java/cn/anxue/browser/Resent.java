package cn.anxue.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;

/** Forms that are sent late, in another tab, or after the session has ended. */
final class Resent {
    private Resent() {}

    /** Another tab of the same visitor. */
    static Page tab(Page page, String path) {
        Page tab = page.context().newPage();
        tab.navigate(path);
        return tab;
    }

    /** Sends it without a session, signs in again elsewhere, and sends what is still there once more. */
    static void afterTheSessionEnded(Page page, String button, String typed) {
        List<Cookie> session = page.context().cookies();
        page.context().clearCookies();
        page.click(button);
        assertTrue(page.content().contains("您填写的内容还在"), page.content());
        assertTrue(page.content().contains(typed), "what was typed is lost");
        page.context().addCookies(session.stream().map(Resent::again).toList());
        page.click("button:has-text('再次提交')");
    }

    static boolean isOneThing(String url) {
        return url.matches(".*/[0-9a-f-]{36}");
    }

    private static Cookie again(Cookie cookie) {
        return new Cookie(cookie.name, cookie.value).setDomain(cookie.domain).setPath(cookie.path);
    }
}
