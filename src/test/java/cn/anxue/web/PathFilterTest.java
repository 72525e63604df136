package cn.anxue.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathFilterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a;x",
                "/a%3bx",
                "/a%3Bx",
                "/a%2fb",
                "/a%2Fb",
                "/a%5cb",
                "/a\\b",
                "//a",
                "/a//b",
                "/../a",
                "/a/..",
                "/a/./b",
                "/%2e%2e/a",
                "/a/%2E./b",
                "/a/.%2e",
                "/a%252fb",
                "/a%00",
                "/a%0d%0ab"
            })
    void refusesPathsWithTwoReadings(String path) {
        assertTrue(PathFilter.isAmbiguous(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/institutions/9114",
                "/q/health/ready",
                "/a.b/c..d",
                "/%E9%98%B3",
                "/a,b",
                "/.well-known/x"
            })
    void passesPlainPaths(String path) {
        assertFalse(PathFilter.isAmbiguous(path));
    }
}
