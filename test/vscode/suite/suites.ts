import "./commands";
import "./editing";
import "./findings";
import "./codes";
import "./distractors";
import "./exercise-preview";
import "./tasks";
import "./credential-tree";
