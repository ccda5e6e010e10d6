package org.lintel.survey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bounded queue that hands out lots of one organisation at a time, organisations in turn, so that
 * one with a rush does not keep the others waiting.
 */
final class FairQueue<T> {

  private final int capacity;
  private final Map<Integer, Deque<T>> waiting = new LinkedHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private int size;

  FairQueue(int capacity) {
    this.capacity = capacity;
  }

  /** Elements of one organisation. */
  record Lot<T>(int organisation, List<T> elements) {}

  /** Takes the element unless the queue is full. */
  boolean offer(int organisation, T element) {
    lock.lock();
    try {
      if (size >= capacity) {
        return false;
      }
      waiting.computeIfAbsent(organisation, key -> new ArrayDeque<>()).add(element);
      size++;
      filled.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Up to {@code most} elements of the organisation whose turn it is; none if nothing comes. */
  Lot<T> take(int most, long milliseconds) throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(milliseconds);
      while (size == 0) {
        if (left <= 0) {
          return new Lot<>(0, List.of());
        }
        left = filled.awaitNanos(left);
      }
      return next(most);
    } finally {
      lock.unlock();
    }
  }

  private Lot<T> next(int most) {
    var turn = waiting.entrySet().iterator();
    var first = turn.next();
    int organisation = first.getKey();
    Deque<T> queue = first.getValue();
    turn.remove();
    var elements = new ArrayList<T>(Math.min(most, queue.size()));
    while (elements.size() < most && !queue.isEmpty()) {
      elements.add(queue.remove());
    }
    if (!queue.isEmpty()) {
      waiting.put(organisation, queue);
    }
    size -= elements.size();
    return new Lot<>(organisation, elements);
  }
}
