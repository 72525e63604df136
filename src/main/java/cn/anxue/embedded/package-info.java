/**
 * The PostgreSQL that demo mode brings along (内嵌数据库), so that one command starts the whole service.
 *
 * <p>It keeps real data, so it runs with {@code fsync} on, which its library would switch off. It survives a kill of either
 * process: a server left behind by a killed JVM is stopped before the next start, a killed server is started again on its
 * port. A lock file keeps a second service off the same data folder, since the cure would stop the first one's server.
 */
@NullMarked
package cn.anxue.embedded;

import org.jspecify.annotations.NullMarked;
