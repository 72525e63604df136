/**
 * Sessions (会话): a person at a browser. The cookie holds a random code and nothing else; what it stands for is kept in the
 * database, so that signing out, idleness and lost rights end it on all nodes at once (ASVS 5.0 V7). A code is changed at
 * every step of signing in, and none a browser brought along is ever taken over.
 */
@NullMarked
package cn.anxue.identity.session;

import org.jspecify.annotations.NullMarked;
