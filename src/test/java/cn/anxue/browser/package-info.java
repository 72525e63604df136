/**
 * Pages as people see them: each main path of each audience in a real Chromium, at a phone's and a desk's size, with pictures
 * under {@code target/screenshots}. The browser is the system's; where there is none these tests are skipped by name, and with
 * {@code CI} in the environment they fail.
 */
@NullMarked
package cn.anxue.browser;

import org.jspecify.annotations.NullMarked;
