import "./commands";
import "./editing";
import "./findings";
import "./codes";
import "./distractors";
import "./tasks";
import "./credential-tree";
