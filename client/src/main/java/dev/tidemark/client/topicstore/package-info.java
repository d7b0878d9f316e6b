/// Where topics are, and how word of their changes gets about.
///
/// Owns the doors to any backend ([Subscriber] for words, [Provider] for the state, [TopicStore]
/// for both and for writes by compare-and-set), and three stores: in the process
/// ([InProcessTopics]), shared by the processes of one device ([StoredTopics]), on a server
/// ([HttpTopics]). A word may be lost; a state that was answered was true when it was asked for, or
/// is from a copy that lags. Garbage from outside is handed on as such, with the topic's name. Runs
/// on the core's one thread.
@NullMarked
package dev.tidemark.client.topicstore;

import org.jspecify.annotations.NullMarked;
